// The cache of converted packages: one folder per key, with the signed RPM and what it says of itself.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { finishKernel, makeCaBundle, makeFilesystem, makeGrub } from './build-steps.ts'
import { debFile } from './download.ts'
import { LEFT_OUT } from './layout.ts'
import { publishOnce } from './publish-once.ts'
import type { RpmPlan } from './resolve.ts'
import { buildRpm, inspectRpm, RPM_RULES } from './rpm-build.ts'
import type { RpmInfo } from './rpm-info.ts'
import { type OpenKey, signPackages } from './signing-key.ts'
import { fileLines, formatSpec, planSpec, type SpecParts } from './spec-file.ts'
import { applyRecipe, mergeDeb, unpack, walk } from './stage.ts'
import { ARCH_NAMES, type SandboxArch } from './types.ts'

/** Part of every key. Raise it when a change alters what is in an RPM but neither its spec nor its recipe. */
const CONVERTER_VERSION = 3

/** Versions of the tools whose output is in the RPMs. */
export interface ToolVersions {
  readonly rpmbuild: string
  readonly grubMkimage: string
}

export interface ConvertContext {
  readonly ports: Ports
  readonly arch: SandboxArch
  readonly cacheDir: string
  readonly fingerprint: string
  readonly tools: ToolVersions
}

/** The spec of a plan; the kernel's release is in the name of its deb. */
function specOf(plan: RpmPlan): SpecParts {
  const release = plan.recipe.step === 'kernel' ? plan.debs[0]?.name.replace('linux-image-', '') : undefined
  return planSpec(plan, release)
}

/** Everything that shapes the RPM. Equal key, equal bytes. */
export function cacheKey(
  context: Omit<ConvertContext, 'ports' | 'cacheDir'>,
  plan: RpmPlan,
  spec: SpecParts,
): string {
  const { arch, fingerprint, tools } = context
  const shaping = [
    CONVERTER_VERSION,
    RPM_RULES,
    LEFT_OUT.map(String),
    arch,
    fingerprint,
    tools.rpmbuild,
    plan.recipe.step === 'grub-efi' ? tools.grubMkimage : '',
    formatSpec(spec),
    plan.recipe,
    plan.debs.map((deb) => deb.sha256),
  ]
  return createHash('sha256').update(JSON.stringify(shaping)).digest('hex').slice(0, 32)
}

const entryFolder = (context: ConvertContext, key: string): string => path.join(context.cacheDir, 'rpms', key)

/** A cached package, or undefined. */
async function cached(context: ConvertContext, key: string): Promise<RpmInfo | undefined> {
  const text = await readFile(path.join(entryFolder(context, key), 'info.json'), 'utf8').catch(
    () => undefined,
  )
  return text === undefined ? undefined : (JSON.parse(text) as RpmInfo)
}

export interface Converted {
  readonly info: RpmInfo
  /** The RPM in the cache. */
  readonly path: string
}

/** Everything of one plan in `work/root`. */
async function stage(context: ConvertContext, plan: RpmPlan, work: string): Promise<void> {
  const { ports, arch, cacheDir } = context
  const { recipe } = plan
  const root = path.join(work, 'root')
  await mkdir(root)
  if (recipe.step !== 'grub-efi') {
    for (const deb of plan.debs) {
      const raw = path.join(work, 'raw')
      await unpack(ports, debFile(cacheDir, deb), raw)
      await mergeDeb(raw, root, recipe, ARCH_NAMES[arch].triplet)
      await rm(raw, { recursive: true, force: true })
    }
  }
  await applyRecipe(root, plan.name, recipe)
  switch (recipe.step) {
    case 'filesystem':
      return await makeFilesystem(root, arch)
    case 'kernel':
      return await finishKernel(ports, root)
    case 'ca-bundle':
      return await makeCaBundle(root)
    case 'grub-efi': {
      const deb = plan.debs[0]
      if (deb === undefined) throw new Error(`recipe ${plan.name} has no deb`)
      return await makeGrub(ports, debFile(cacheDir, deb), work, root, arch)
    }
    case undefined:
      return
  }
}

async function convertOne(
  context: ConvertContext,
  plan: RpmPlan,
  spec: SpecParts,
  shared: SharedTools,
): Promise<Converted> {
  const { ports, arch } = context
  const key = cacheKey(context, plan, spec)
  const work = path.join(shared.scratch, plan.name)
  await mkdir(work)
  try {
    await stage(context, plan, work)
    const entries = await walk(path.join(work, 'root'))
    const built = await buildRpm(
      ports,
      shared.home,
      work,
      arch,
      spec,
      fileLines(plan.name, entries, plan.recipe.attr ?? {}),
    )
    await signPackages(ports, shared.key, [built])
    const info = await inspectRpm(ports, shared.home, built)
    await writeFile(path.join(work, 'out', 'info.json'), JSON.stringify(info))
    const folder = entryFolder(context, key)
    await mkdir(path.dirname(folder), { recursive: true })
    await publishOnce(ports, path.join(work, 'out'), folder)
    return { info, path: path.join(folder, info.file) }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

export interface SharedTools {
  /** Scratch folder for the conversions, in memory where there is room. */
  readonly scratch: string
  readonly home: string
  readonly key: OpenKey
}

/**
 * Convert all plans, two at a time; what the cache has is taken from there. `open` is called once, when the first package must
 * really be built. The first failure ends it.
 */
export async function convertAll(
  context: ConvertContext,
  plans: readonly RpmPlan[],
  open: () => Promise<SharedTools>,
): Promise<Converted[]> {
  const results = new Map<string, Converted>()
  const waiting: { plan: RpmPlan; spec: SpecParts }[] = []
  for (const plan of plans) {
    const spec = specOf(plan)
    const key = cacheKey(context, plan, spec)
    const info = await cached(context, key)
    const file = info === undefined ? '' : path.join(entryFolder(context, key), info.file)
    if (info !== undefined && existsSync(file)) results.set(plan.name, { info, path: file })
    else waiting.push({ plan, spec })
  }
  if (waiting.length > 0) {
    const shared = await open()
    // Largest first: the kernel must not be what everybody waits for at the end.
    const weight = ({ plan }: (typeof waiting)[number]): number =>
      plan.debs.reduce((sum, deb) => sum + deb.size, 0)
    waiting.sort((a, b) => weight(b) - weight(a))
    const total = waiting.length
    let done = 0
    const failures: unknown[] = []
    const worker = async (): Promise<void> => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        context.ports.log.progress(`converting ${++done}/${total} ${job.plan.name}`)
        try {
          results.set(job.plan.name, await convertOne(context, job.plan, job.spec, shared))
        } catch (error) {
          failures.push(error)
          context.ports.log.debug(`${job.plan.name}: ${String(error)}`)
          waiting.length = 0
        }
      }
    }
    await Promise.all([worker(), worker()])
    if (failures.length > 0) throw failures[0]
  }
  return plans.map((plan) => results.get(plan.name)).filter((result) => result !== undefined)
}
