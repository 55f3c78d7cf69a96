import path from 'node:path'
import {
  type Core,
  type Outcome,
  type Outputs,
  type Ports,
  type Report,
  shownPath,
  UserError,
  type Values,
} from '@dpuos/action-kit'
import type { Finding } from '@dpuos/manifests'
import { type Image, loadImage } from './load-image.ts'
import { together } from './report/together.ts'
import { onlyShare, type Shard } from './shard.ts'
import type { spec } from './spec.ts'
import { testImage } from './test-image.ts'

type Inputs = Values<typeof spec>
type Tested = Outcome<Outputs<typeof spec>>

/** Test each image, one after the other: every one takes what the host has room for. */
export const core: Core<Inputs, Outputs<typeof spec>> = async (inputs, ports) => {
  const files = [...(inputs.image === undefined ? [] : [inputs.image]), ...(inputs.images ?? [])]
  refuse(inputs, files)
  const all = await ports.log.group('Verify the image', () => loadAll(files, inputs, ports))
  const { upgradeFrom: from, shard } = inputs
  const { images, upgrade } =
    shard === undefined ? { images: all, upgrade: true } : onlyShare(all, from !== undefined, shard)
  const [only] = images
  if (all.length === 1 && only !== undefined)
    return await testImage(only, inputs.output, { ...inputs, upgradeFrom: upgrade ? from : undefined }, ports)
  const tested: (Tested & { readonly name: string })[] = []
  for (const image of images) {
    const name = folderOf(image)
    const result = await ports.log.group(name, () =>
      testImage(image, path.join(inputs.output, name), inputs, ports),
    )
    tested.push({ ...result, name })
  }
  const report = tested.length === 0 ? nothing(shard) : together(tested)
  const each = (of: (outputs: Tested['outputs']) => string): string =>
    tested.map(({ outputs }) => of(outputs)).join('\n')
  return {
    report,
    outputs: {
      manifest: each(({ manifest }) => manifest),
      junit: each(({ junit }) => junit),
      timeline: each(({ timeline }) => timeline),
      consoleLogs: each(({ consoleLogs }) => consoleLogs),
      verdict: report.verdict,
    },
  }
}

/** Throws UserError for inputs that do not go together. */
function refuse({ upgradeFrom }: Inputs, files: readonly string[]): void {
  if (files.length === 0)
    throw new UserError({
      level: 'error',
      code: 'image-missing',
      title: 'neither `image` nor `images` is given',
      hint: 'Give the image manifest of tailor-image (`image.json`) as `image`, or several as `images`.',
    })
  if (files.length > 1 && upgradeFrom !== undefined)
    throw new UserError({
      level: 'error',
      code: 'upgrade-of-several',
      title: `\`upgrade-from\` is one earlier release, and ${files.length} images are given`,
      hint: 'Test the upgrade of each image in a step of its own.',
    })
}

/** All images, verified; throws one UserError with what is wrong with any of them. */
async function loadAll(files: readonly string[], { boots }: Inputs, ports: Ports): Promise<Image[]> {
  const images: Image[] = []
  const findings: Finding[] = []
  const names = new Map<string, string>()
  for (const file of files) {
    try {
      const image = await loadImage(file, boots, ports)
      const name = folderOf(image)
      const other = names.get(name)
      if (other === undefined) names.set(name, file)
      else findings.push(sameName(name, shownPath(other, ports), shownPath(file, ports)))
      images.push(image)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      findings.push(...error.findings)
    }
  }
  if (findings.length > 0) throw new UserError(findings)
  return images
}

/** Of several images each has a folder of its own. */
const folderOf = ({ manifest }: Image): string => `${manifest.name}-${manifest.arch}`

const sameName = (name: string, one: string, other: string): Finding => ({
  level: 'error',
  code: 'image-twice',
  title: `${one} and ${other} are both ${name}, and their results would go into one folder`,
  hint: 'Leave one out, or test them in steps of their own.',
})

/** More parts than boots. */
const nothing = (shard: Shard | undefined): Report => ({
  headline: `No boot belongs to part ${shard?.index} of ${shard?.of}: there are fewer boots than parts.`,
  verdict: 'skipped',
  facts: [],
  tables: [],
  excerpts: [],
  findings: [],
})
