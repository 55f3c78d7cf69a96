// An edge: will a kernel load these modules? From its list of symbols alone, nothing is run.
import type { Ports, Report } from '@dpuos/action-kit'
import {
  type KernelSymbol,
  type Misfit,
  misfitSummary,
  moduleMisfits,
  symbolsFromModules,
} from '@dpuos/host-tools'
import { ARCHES, type Arch, type Finding } from '@dpuos/manifests'
import { type AbiChange, compareAbi, likelyOptions, vermagicOf } from './abi.ts'
import { gapFindings, surroundingsOf } from './around.ts'
import { type NamedModule, readModules, readSymvers, readValues, releaseIn } from './read.ts'

/** A kernel as its package shows it. Absolute paths. */
export interface KernelFiles {
  readonly symvers: string
  readonly config: string | undefined
}

/** Symbols shown of one module. */
const SHOWN = 12

/** What is known beside the kernel itself. Absolute paths. */
export interface CheckOptions {
  /** Configuration of the kernel that the modules were built for. */
  readonly builtFor?: string | undefined
  /** A root with lib/modules/RELEASE and lib/firmware. */
  readonly root?: string | undefined
  readonly initramfs?: string | undefined
}

/** Hold each module against a kernel, and, with `root`, against what lies around it. The verdict is `fail` where it will refuse one, or cannot load it. */
export async function checkModules(
  modules: string,
  kernel: KernelFiles,
  ports: Ports,
  options: CheckOptions = {},
): Promise<Report> {
  const [named, symbols] = [await readModules(modules, ports), await readSymvers(kernel.symvers, ports)]
  const values = kernel.config === undefined ? undefined : await readValues(kernel.config, ports)
  const before = options.builtFor === undefined ? undefined : await readValues(options.builtFor, ports)
  const known = releaseIn(kernel.symvers)
  const release = known ?? 'of this list'
  const results = judge(named, symbols, values, known)
  const bad = results.filter(({ misfits }) => misfits.length > 0)
  const why = (crcs: readonly string[], { elf }: NamedModule): readonly string[] =>
    before === undefined || values === undefined
      ? []
      : likelyOptions(before, values, crcs, [...(elf.versions?.keys() ?? crcs)])
  const around = await surroundingsOf(named, known, options, ports)
  const gaps = around === undefined ? [] : gapFindings(named, symbols, around)
  const lacking = gaps.filter(({ level }) => level === 'error').length
  return {
    headline:
      bad.length > 0
        ? `Kernel ${release} will refuse ${bad.length} of ${named.length} modules`
        : lacking > 0
          ? `Kernel ${release} cannot load all of ${named.length} modules: others that they need are not there`
          : `Kernel ${release} will load ${named.length === 1 ? 'the module' : `all ${named.length} modules`}`,
    verdict: bad.length === 0 && lacking === 0 ? 'pass' : 'fail',
    facts: [
      { name: 'symbols', value: String(symbols.size) },
      ...(values === undefined
        ? [{ name: 'not looked at', value: 'vermagic’s flags and forced signatures: no `config` was given' }]
        : []),
      ...(around === undefined
        ? [{ name: 'not looked at', value: 'modules and firmware around them: no `root` was given' }]
        : []),
    ],
    tables: [resultTable(results)],
    excerpts: [],
    findings: [
      ...bad.map(({ module, misfits }) => refusal(module, misfits, release, (crcs) => why(crcs, module))),
      ...gaps,
    ],
  }
}

interface Result {
  readonly module: NamedModule
  readonly misfits: readonly Misfit[]
}

function judge(
  modules: readonly NamedModule[],
  symbols: ReadonlyMap<string, KernelSymbol>,
  values: ReadonlyMap<string, string> | undefined,
  known: string | undefined,
): Result[] {
  // What vendors' modules give to each other.
  const given = symbolsFromModules(
    modules.map(({ file, elf }) => [file, { ...elf, versions: undefined }] as const),
  )
  const all = new Map([...given, ...symbols])
  return modules.map((module) => {
    const arch = archIn(known ?? '') ?? module.elf.arch ?? 'x86_64'
    const own = module.elf.modinfo.get('vermagic')?.[0]?.trim() ?? ''
    const misfits = moduleMisfits(module.elf, {
      release: known ?? '',
      arch,
      // Without a configuration nobody knows its flags, and not every list says its release: these are taken for right.
      vermagic: vermagicOf(known ?? own.split(/\s/)[0] ?? '', arch, values) ?? own,
      symbols: all,
      complete: true,
      signaturesForced: values?.get('MODULE_SIG_FORCE') === 'y',
    })
    return { module, misfits }
  })
}

/** openEuler's releases end with the architecture. */
const archIn = (release: string): Arch | undefined => ARCHES.find((arch) => release.endsWith(`.${arch}`))

/** Options shown that may be why. */
const LIKELY = 5

function refusal(
  { file }: NamedModule,
  misfits: readonly Misfit[],
  release: string,
  why: (crcs: readonly string[]) => readonly string[],
): Finding {
  const shown = misfits.slice(0, SHOWN).map(({ detail }) => detail)
  const more = misfits.length - shown.length
  const crcs = misfits.filter(({ kind }) => kind === 'crc').map(({ detail }) => detail.split(':')[0] ?? '')
  const likely = crcs.length === 0 ? [] : why(crcs)
  const reason = likely.length === 0 ? [] : [`Likely because of ${likely.slice(0, LIKELY).join(', ')}`]
  return {
    level: 'error',
    code: 'module-misfit',
    title: `kernel ${release} will not load ${file}: ${misfitSummary(misfits)}`,
    detail: [...shown, ...(more > 0 ? [`and ${more} more`] : []), ...reason].join('\n'),
    hint: `Build it against the kernel-devel of ${release}, or take the kernel that it was built for.`,
  }
}

const resultTable = (results: readonly Result[]): Report['tables'][number] => ({
  title: 'Modules',
  columns: [{ name: 'module' }, { name: 'loads' }, { name: 'built for' }, { name: 'why not' }],
  rows: results.map(({ module: { file, elf }, misfits }) => [
    file,
    misfits.length === 0 ? 'yes' : 'no',
    elf.modinfo.get('vermagic')?.[0]?.split(/\s/)[0] ?? '',
    misfits.length === 0 ? '' : misfitSummary(misfits),
  ]),
})

/** Compare what two kernels offer; with modules, say which of them survive the change. The verdict is `fail` where one does not. */
export async function compareKernels(
  before: KernelFiles,
  after: KernelFiles,
  modules: string | undefined,
  ports: Ports,
): Promise<Report> {
  const [old, now] = [await readSymvers(before.symvers, ports), await readSymvers(after.symvers, ports)]
  const change = compareAbi(old, now)
  const configs =
    before.config === undefined || after.config === undefined
      ? undefined
      : [await readValues(before.config, ports), await readValues(after.config, ports)]
  const likely =
    configs?.[0] === undefined || configs[1] === undefined
      ? []
      : likelyOptions(configs[0], configs[1], change.changed, [...old.keys()])
  const checked = modules === undefined ? undefined : await checkModules(modules, after, ports)
  const broken = change.removed.length + change.changed.length + change.restricted.length
  return {
    headline:
      broken === 0
        ? `Every one of ${old.size} symbols is as it was`
        : `${broken} of ${old.size} symbols are not as they were${checked === undefined ? '' : `; ${checked.headline}`}`,
    verdict: checked?.verdict ?? 'pass',
    facts: facts(change, likely),
    tables: [changeTable(change), ...(checked?.tables ?? [])],
    excerpts: [],
    findings: checked?.findings ?? [],
  }
}

function facts(
  { removed, changed, restricted, added, same }: AbiChange,
  likely: readonly string[],
): Report['facts'] {
  return [
    { name: 'same', value: String(same) },
    { name: 'another CRC', value: String(changed.length) },
    { name: 'gone', value: String(removed.length) },
    { name: 'for GPL modules only now', value: String(restricted.length) },
    { name: 'new', value: String(added.length) },
    ...(likely.length === 0
      ? []
      : [{ name: 'options that may be why', value: likely.slice(0, 10).join(', ') }]),
  ]
}

/** Rows that a person reads. */
const ROWS = 30

function changeTable({ removed, changed, restricted }: AbiChange): Report['tables'][number] {
  const rows = [
    ...removed.map((name) => [name, 'gone']),
    ...changed.map((name) => [name, 'another CRC']),
    ...restricted.map((name) => [name, 'for GPL modules only now']),
  ]
  const more = rows.length > ROWS ? [[`${rows.length - ROWS} more`, '']] : []
  return {
    title: 'Symbols that are not as they were',
    columns: [{ name: 'symbol' }, { name: 'what became of it' }],
    rows: [...rows.slice(0, ROWS), ...more],
  }
}
