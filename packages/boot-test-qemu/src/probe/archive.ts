import { digestOf, type Expectations, type ImageManifest } from '@dpuos/manifests'
import { type CpioFile, cpioArchive } from '../inject/cpio.ts'
import type { GuestScript } from '../read-scripts.ts'
import { PROBE_FILES } from './files.ts'

/** Identity of the probe: another one does another amount of work in the guest. */
export const PROBE_DIGEST: string = digestOf(PROBE_FILES)

type Promises = ImageManifest['promises']

/** Where dracut, and the initramfs of tailor-image, look for scripts to source before the root is entered. */
const HOOK = 'usr/lib/dracut/hooks/pre-pivot/99-dpuos-probe.sh'

/** What a probe is told beside the promises. */
export interface ProbeOrder {
  /** One word that nobody can guess, which the answer repeats. */
  readonly token: string
  /** How long it waits for systemd to have started everything before it answers all the same. */
  readonly patienceSeconds: number
  /** How long it watches the idle system; absent: not at all. */
  readonly watchSeconds?: number
  /** Scripts of the user's, run one after the other when all else has been asked. */
  readonly scripts?: readonly GuestScript[]
  /** Reboot when everything has been told. */
  readonly reboot?: boolean
}

/** Seconds after which a script of the user's is ended, and how many lines of it are told. */
export const SCRIPT_SECONDS = 120
const SCRIPT_LINES = 1000

/** The initramfs archive that brings the probe into the guest's /run. */
export function probeArchive(promises: Promises, order: ProbeOrder): Buffer {
  return cpioArchive([
    { path: HOOK, data: PROBE_FILES['hook.sh'], mode: 0o755 },
    ...probeFiles(promises, order),
  ])
}

/** The files of the probe without the hook that brings them out of the initramfs; see `probeArchive`. */
export function probeFiles(promises: Promises, order: ProbeOrder): CpioFile[] {
  return [
    { path: 'dpuos-probe/probe.sh', data: PROBE_FILES['probe.sh'], mode: 0o755 },
    { path: 'dpuos-probe/facts.sh', data: PROBE_FILES['facts.sh'] },
    { path: 'dpuos-probe/dpuos-probe.service', data: PROBE_FILES['dpuos-probe.service'] },
    ...(order.scripts ?? []).map(({ data }, index) => ({
      path: `dpuos-probe/script-${index + 1}`,
      data: Buffer.from(data),
      mode: 0o755,
    })),
    { path: 'dpuos-probe/ask', data: questions(promises, order), mode: 0o600 },
  ]
}

/** The probe's questions, one a line; the shell reads them as words and evaluates nothing. */
export function questions(
  promises: Promises,
  { token, patienceSeconds, watchSeconds, scripts = [], reboot = false }: ProbeOrder,
): string {
  const lines = [
    `token ${token}`,
    `patience ${patienceSeconds}`,
    // Before anything else is done: it is about a system that nobody asks.
    ...(watchSeconds === undefined ? [] : [`fact footprint ${watchSeconds}`]),
    ...Object.keys(promises.sysctl).map((key) => `sysctl ${word(key)} ${word(sysctlPath(key))}`),
    ...[...new Set([...promises.modules, ...(promises.expect?.loaded ?? [])])].map(
      (name) => `module ${word(moduleName(name))}`,
    ),
    ...unitsAsked(promises).map((unit) => `unit ${word(unit)}`),
    ...factsAsked(promises.expect ?? {}).map((fact) => `fact ${fact.map(word).join(' ')}`),
    'fact starts',
    'fact journal',
    ...scripts.map(
      ({ seconds, lines }, index) =>
        `fact script ${index + 1} ${seconds ?? SCRIPT_SECONDS} ${lines ?? SCRIPT_LINES}`,
    ),
    ...(reboot ? ['reboot'] : []),
  ]
  return `${lines.join('\n')}\n`
}

/** Units whose states are asked for. */
function unitsAsked({ unitsEnabled, unitsMasked, expect }: Promises): string[] {
  const { active = [], inactive = [] } = expect?.units ?? {}
  const login = expect?.login === undefined ? [] : [loginUnit(expect.login)]
  return [...new Set([...unitsEnabled, ...unitsMasked, ...active, ...inactive, ...login])]
}

/** What systemd starts on a serial console (systemd-getty-generator(8)). */
export const loginUnit = (console: string): string => `serial-getty@${console}.service`

/** The facts of facts.sh that are needed to judge these expectations: kind and words. */
export function factsAsked(expect: Expectations): string[][] {
  return [
    ...(expect.mounts === undefined ? [] : [['mounts']]),
    ...(expect.users === undefined ? [] : [['users']]),
    ...(expect.ports === undefined ? [] : [['sockets']]),
    ...(expect.interfaces === undefined ? [] : [['interfaces']]),
    ...(expect.processes === undefined ? [] : [['processes']]),
    ...(expect.timers === undefined ? [] : [['timers']]),
    ...(expect.moduleSymbols === undefined ? [] : [['symbols']]),
    ...(expect.firmwareErrors === undefined ? [] : [['firmware']]),
    ...(expect.clock === undefined ? [] : [['clock']]),
    ...(expect.disk ?? []).map(({ path }) => ['disk', path]),
    ...(expect.packages ?? []).map((name) => ['package', name]),
    ...(expect.kernelConfig === undefined ? [] : [['config', ...Object.keys(expect.kernelConfig)]]),
  ]
}

/** Path below /proc/sys: where the first separator is a dot, dots and slashes change places (sysctl.d(5)). */
export function sysctlPath(key: string): string {
  if (/^[^./]*\//.test(key)) return key
  return key.replaceAll(/[./]/g, (separator) => (separator === '.' ? '/' : '.'))
}

/** The kernel spells module names with underscores. */
export function moduleName(name: string): string {
  return name.replaceAll('-', '_')
}

/** Blanks and control characters separate words and lines; no name in the field has them. */
const word = (text: string): string => text.replaceAll(/[\s\x00-\x1f]/g, '?')
