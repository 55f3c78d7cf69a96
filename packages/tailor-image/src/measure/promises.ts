import { type Definition, unitName } from '@dpuos/definition'
import type { Expectations, ImageManifest } from '@dpuos/manifests'

/** What the image promises of itself, for boot-test-qemu: what follows from its layers, and what `verify.expect` adds. */
export function promises(
  definition: Definition,
  image: {
    readonly enabled: readonly string[]
    readonly masked: readonly string[]
    readonly cmdline: string
  },
): ImageManifest['promises'] {
  const { verify, system, services, drivers } = definition
  return {
    hostname: system.hostname,
    sysctl: verify.expect.sysctl === 'match' ? { ...system.sysctl } : {},
    modules: [...new Set([...verify.expect.modules, ...drivers.load])],
    unitsEnabled: [...image.enabled],
    unitsMasked: [...image.masked],
    defaultTarget: services['default-target'],
    unitsFailed: verify.expect['units-failed'],
    boots: [...verify.boots],
    bootSeconds: verify.expect['boot-seconds'],
    expect: expectations(definition, image),
    ...consolePolicy(verify.console),
    ...machine(verify.machine),
  }
}

function machine(wanted: Definition['verify']['machine']): Pick<ImageManifest['promises'], 'machine'> {
  if (Object.keys(wanted).length === 0) return {}
  const { 'virtual-functions': virtualFunctions, 'secure-boot': secureBoot, ...rest } = wanted
  return {
    machine: {
      ...rest,
      ...(virtualFunctions === undefined ? {} : { virtualFunctions }),
      ...(secureBoot === undefined ? {} : { secureBoot }),
    },
  }
}

function consolePolicy({
  allow,
  deny,
}: Definition['verify']['console']): Pick<ImageManifest['promises'], 'console'> {
  if (allow.length === 0 && deny.length === 0) return {}
  return {
    console: {
      allow: allow.map(({ rule, match, reason }) => ({ rule, match: match ?? null, reason })),
      deny: deny.map((one) => ({ ...one })),
    },
  }
}

function expectations(
  { verify: { expect }, drivers }: Definition,
  image: { readonly masked: readonly string[]; readonly cmdline: string },
): Expectations {
  const console = serialConsole(image.cmdline)
  const masked = console !== undefined && image.masked.includes(`serial-getty@${console}.service`)
  return {
    ...(expect.units === undefined
      ? {}
      : {
          units: {
            active: expect.units.active.map(unitName),
            inactive: expect.units.inactive.map(unitName),
          },
        }),
    ...(expect.cmdline === undefined
      ? {}
      : { cmdline: { has: [...expect.cmdline.has], lacks: [...expect.cmdline.lacks] } }),
    ...filled(
      'mounts',
      expect.mounts.map((one) => ({ ...one, type: one.type ?? null })),
    ),
    ...filled(
      'users',
      expect.users.map((one) => ({ name: one.name, shell: one.shell ?? null, locked: one.locked ?? null })),
    ),
    ...(expect.ports === undefined
      ? {}
      : {
          ports: {
            tcp: [...expect.ports.tcp],
            udp: [...expect.ports.udp],
            only: expect.ports.others === 'refuse',
          },
        }),
    ...filled('interfaces', expect.interfaces),
    ...filled('packages', expect.packages),
    ...(expect.processes === undefined
      ? {}
      : { processes: { max: expect.processes.max ?? null, running: [...expect.processes.running] } }),
    ...(expect.timers === undefined
      ? {}
      : { timers: { active: expect.timers.active.map(timerName), only: expect.timers.others === 'refuse' } }),
    ...(expect['module-symbols'] === 'match' ? { moduleSymbols: true } : {}),
    ...(expect.memory === undefined ? {} : { memory: { available: expect.memory.available } }),
    ...filled('disk', expect.disk),
    ...(expect['kernel-config'] === undefined ? {} : { kernelConfig: { ...expect['kernel-config'] } }),
    ...(expect['firmware-errors'] === undefined ? {} : { firmwareErrors: expect['firmware-errors'] }),
    ...(expect.clock === 'match' ? { clock: true } : {}),
    ...filled('loaded', drivers.load),
    ...(expect.login === 'match' && console !== undefined && !masked ? { login: console } : {}),
  }
}

const timerName = (name: string): string => (name.endsWith('.timer') ? name : `${name}.timer`)

/** The key where there is anything to expect: what is not expected is not asked. */
function filled<K extends string, T>(key: K, items: readonly T[]): { [P in K]?: T[] } {
  return (items.length === 0 ? {} : { [key]: [...items] }) as { [P in K]?: T[] }
}

/** The serial line that the kernel takes for /dev/console: the last `console=`, where it is one. */
function serialConsole(cmdline: string): string | undefined {
  const last = cmdline.split(/\s+/).findLast((word) => word.startsWith('console='))
  return /^console=(tty(?:S|AMA|LF|O|PS)\d+|hvc\d+)/.exec(last ?? '')?.[1]
}
