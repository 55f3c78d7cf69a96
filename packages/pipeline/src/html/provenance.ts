import { html, type Markup, nothing } from '@dpuos/action-kit'
import { details, mib, section, table } from '@dpuos/action-kit/page'
import type { ChainRecord } from '../chain-record.ts'

/** Where everything came from: inputs digests, versions of outside tools, repositories with their keys, files with hashes. */
export function provenanceSection({ toolchain, kernel, image, boot, size }: ChainRecord): Markup {
  const manifests = [toolchain, kernel, image, boot, size].filter((one) => one !== undefined)
  if (manifests.length === 0) return nothing
  return section(
    'Where it came from',
    table(
      [{ name: 'manifest' }, { name: 'written by' }, { name: 'inputs digest' }, { name: 'source' }],
      manifests.map((one) => [
        html`<code>${one.schema}</code>`,
        `${one.tool.name} ${one.tool.version}`,
        html`<code>${one.inputs.digest.slice(0, 16)}</code>`,
        one.source.commit === null
          ? ''
          : `${one.source.commit.slice(0, 12)}${one.source.dirty ? ' (changed)' : ''}`,
      ]),
    ),
    tools(manifests),
    toolchain === undefined ? nothing : repositories(toolchain),
    details(
      'Files',
      table(
        [{ name: 'role' }, { name: 'file' }, { name: 'size', number: true }, { name: 'sha256' }],
        manifests.flatMap((one) =>
          one.files.map((file) => [
            file.role,
            html`<code>${file.path}</code>`,
            mib(file.size),
            html`<code>${file.sha256}</code>`,
          ]),
        ),
      ),
    ),
  )
}

function tools(manifests: readonly { readonly tools: Readonly<Record<string, string>> }[]): Markup {
  const all = new Map(manifests.flatMap((one) => Object.entries(one.tools)))
  if (all.size === 0) return nothing
  const named = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, version]) => `${name} ${version}`)
  return html`<p class="sub">Tools: ${named.join(', ')}</p>`
}

function repositories({ repositories }: NonNullable<ChainRecord['toolchain']>): Markup {
  if (repositories.length === 0) return nothing
  return details(
    'Package repositories',
    table(
      [{ name: 'repository' }, { name: 'address' }, { name: 'signing keys' }, { name: 'metadata signed' }],
      repositories.map((one) => [
        one.id,
        html`<code>${one.baseurl.join(' ')}</code>`,
        html`<code>${one.fingerprints.join(' ')}</code>`,
        one.signedMetadata ? 'yes' : 'no',
      ]),
    ),
  )
}
