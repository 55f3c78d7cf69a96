import { type Ports, shownPath, UserError, type Values } from '@dpuos/action-kit'
import { ANY_DISTRO, type Loaded } from '@dpuos/definition'
import { type Catalog, type Resolved, resolveRelease } from '@dpuos/distro-catalog'
import { readDefinition } from '@dpuos/host-tools'
import type { Arch, Finding, Position } from '@dpuos/manifests'
import { type ExtraRepository, readExtras } from './repositories/extra.ts'
import { keyMistakes, mirrorMistakes } from './repositories/release-repositories.ts'
import type { spec } from './spec.ts'

export type Inputs = Values<typeof spec>

/** What is to be set up: the inputs, the definition and the catalog brought together, free of contradictions. */
export interface Request {
  readonly resolved: Resolved
  readonly arch: Arch
  /** The user's own repositories. */
  readonly extras: readonly ExtraRepository[]
  /** The images are for another processor, and scriptlets of their packages must run. */
  readonly mustEmulate: boolean
}

async function definitionOf(file: string | undefined, ports: Ports): Promise<Loaded | undefined> {
  if (file === undefined) return undefined
  const loaded = await readDefinition(file, ports)
  if (!loaded.ok) throw new UserError(loaded.findings)
  return loaded.value
}

/** A finding that a value of the definition and an input contradict each other. */
function conflict(input: string, given: string, key: string, defined: string, at: Position): Finding {
  return {
    level: 'error',
    code: 'input-conflict',
    title: `\`${input}\` says ${given}, but the definition says ${key}: ${defined}`,
    hint: `Leave \`${input}\` away, or change the definition.`,
    at,
  }
}

/** The processor to build for, or what is wrong with the choice. */
function chooseArch(inputs: Inputs, loaded: Loaded | undefined, host: Arch): Arch | Finding {
  if (loaded === undefined) return inputs.arch ?? host
  const offered = loaded.definition.arch
  const at = loaded.position(['arch'])
  if (inputs.arch !== undefined) {
    return offered.includes(inputs.arch)
      ? inputs.arch
      : conflict('arch', inputs.arch, 'arch', offered.join(', '), at)
  }
  if (offered.length === 1 && offered[0] !== undefined) return offered[0]
  if (offered.includes(host)) return host
  return {
    level: 'error',
    code: 'arch-ambiguous',
    title: `the definition is for ${offered.join(' and ')}, and this host is ${host}`,
    hint: 'Say which one to prepare for with `arch`.',
    at,
  }
}

/**
 * Bring inputs, definition and catalog together. `today` is YYYY-MM-DD. Throws UserError with every mistake at once: unknown
 * distribution, contradictions, unsupported processor, key and mirror inputs.
 */
export async function understand(
  inputs: Inputs,
  catalog: Catalog,
  today: string,
  ports: Ports,
): Promise<Request> {
  const loaded = await definitionOf(inputs.definition, ports)
  // A definition for any distribution does not choose one.
  const defined = loaded?.definition.distro === ANY_DISTRO ? undefined : loaded?.definition.distro
  const asked = inputs.openeulerVersion ?? defined ?? 'sandbox'
  const resolution = resolveRelease(asked, catalog, today)
  const isDefault = inputs.openeulerVersion === undefined && defined === undefined
  const resolved =
    resolution.ok && isDefault
      ? { ...resolution, because: 'the default: no other was asked for' }
      : resolution
  const arch = chooseArch(inputs, loaded, ports.host.arch)
  const extras = await readExtras(inputs.repositories, inputs.allowUnsigned, ports)
  const mistakes: Finding[] = [...mirrorMistakes(inputs.mirror), ...extras.findings]
  if (typeof arch !== 'string') mistakes.push(arch)
  if (!resolved.ok) {
    const at = inputs.openeulerVersion === undefined ? loaded?.position(['distro']) : undefined
    mistakes.push(...resolved.findings.map((finding) => (at === undefined ? finding : { ...finding, at })))
  } else {
    if (loaded !== undefined && defined !== undefined && inputs.openeulerVersion !== undefined) {
      const wanted = resolveRelease(defined, catalog, today)
      if (!wanted.ok || wanted.release.id !== resolved.release.id) {
        mistakes.push(
          conflict(
            'openeuler-version',
            inputs.openeulerVersion,
            'distro',
            defined,
            loaded.position(['distro']),
          ),
        )
      }
    }
    const { release } = resolved
    if (typeof arch === 'string' && !release.arches.includes(arch)) {
      const because = release.absentArches?.[arch]
      mistakes.push({
        level: 'error',
        code: 'distro-arch',
        title: `${release.id} has no repositories for ${arch}${because === undefined ? '' : `: ${because}`}`,
        hint: `It has ${release.arches.join(', ')}.`,
      })
    }
    mistakes.push(
      ...keyMistakes(release, inputs.gpgKey, inputs.allowUnsigned, extras.repositories.length > 0),
    )
    for (const { id } of extras.repositories) {
      if (!release.repositories.some((repository) => repository.id === id)) continue
      mistakes.push({
        level: 'error',
        code: 'repositories-invalid',
        title: `\`repositories\` has a repository ${id}, and so has ${release.id}`,
        hint: 'Give yours another id.',
        at: { file: shownPath(inputs.repositories ?? '', ports) },
      })
    }
    if (release.family === 'sandbox' && inputs.mirror !== undefined) {
      mistakes.push({
        level: 'error',
        code: 'mirror-unused',
        title: '`mirror` names a server of openEuler, and the sandbox distribution uses none',
        hint: 'Leave `mirror` away, or name an openEuler release as `openeuler-version`.',
      })
    }
  }
  if (mistakes.length > 0 || !resolved.ok || typeof arch !== 'string') throw new UserError(mistakes)
  const mustEmulate = arch !== ports.host.arch && loaded?.definition.packages.scriptlets === 'required'
  return { resolved, arch, extras: extras.repositories, mustEmulate }
}
