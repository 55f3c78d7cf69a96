import type { Accelerator, Check, ImageManifest } from '@dpuos/manifests'
import type { Answer } from '../probe/answer.ts'
import { moduleName } from '../probe/archive.ts'
import { check, unanswered } from './check.ts'
import { checkExpectations } from './expectations.ts'
import { checkScripts } from './scripts.ts'

/** What an image promises of itself, as far as a boot can show it. */
export type Expected = Pick<ImageManifest, 'kernelRelease' | 'promises'> & {
  /** Names of the user's scripts, in their order. */
  readonly scripts?: readonly string[]
}

/** Compare what the image promises with what the guest said, one row for each promise, in a fixed order. `now`: the host's clock, milliseconds since 1970. */
export function checkPromises(
  expected: Expected,
  answer: Answer,
  upSeconds: number | null,
  accelerator: Accelerator['kind'],
  now: number,
): Check[] {
  const { promises } = expected
  return [
    state(promises.unitsFailed, answer),
    failedUnits(promises.unitsFailed, answer),
    equal('kernel-release', expected.kernelRelease, answer.kernelRelease),
    equal('hostname', promises.hostname, answer.hostname),
    equal('default-target', promises.defaultTarget, answer.defaultTarget),
    ...Object.entries(promises.sysctl).map(([key, value]) => sysctl(key, value, answer)),
    ...promises.modules.map((name) => moduleThere(name, answer)),
    ...promises.unitsEnabled.map((unit) => enabled(unit, answer)),
    ...promises.unitsMasked.map((unit) => masked(unit, answer)),
    ...checkExpectations(promises.expect ?? {}, answer, now),
    ...checkScripts(expected.scripts ?? [], answer),
    bootSeconds(promises.bootSeconds, upSeconds, accelerator),
  ]
}

function equal(id: string, expected: string, actual: string): Check {
  return actual === '' ? unanswered(id, expected) : check(id, expected === actual, expected, actual)
}

/** `degraded` means failed units, which have a row of their own. */
function state(allowedFailures: number, answer: Answer): Check {
  const wanted = allowedFailures > 0 ? ['running', 'degraded'] : ['running']
  const good = wanted.includes(answer.state) || (answer.state === 'degraded' && answer.failedUnits.length > 0)
  if (answer.state === 'unknown' || answer.state === '')
    return unanswered('systemd-state', wanted.join(' or '), 'unknown: systemd could not be asked')
  const waiting = answer.jobs.length === 0 ? '' : `, still busy with ${answer.jobs.slice(0, 5).join('; ')}`
  return check('systemd-state', good, wanted.join(' or '), `${answer.state}${waiting}`)
}

function failedUnits(allowed: number, answer: Answer): Check {
  const failed = answer.failedUnits
  const wanted = allowed === 0 ? '0' : `at most ${allowed}`
  if (!answer.failedListed) return unanswered('units-failed', wanted, 'unknown: systemd could not be asked')
  const names = failed.length === 0 ? '0' : `${failed.length}: ${failed.join(', ')}`
  return check('units-failed', failed.length <= allowed, wanted, names)
}

/** Values with several numbers are separated by a tab in /proc/sys and by blanks in sysctl.d. */
function sysctl(key: string, wanted: string, answer: Answer): Check {
  const id = `sysctl ${key}`
  const actual = answer.sysctl[key]
  if (answer.sysctlMissing.includes(key)) return check(id, false, wanted, 'the kernel has no such key')
  if (actual === undefined) return unanswered(id, wanted)
  return check(id, words(wanted) === words(actual), words(wanted), words(actual))
}

const words = (value: string): string => value.trim().split(/\s+/).join(' ')

function moduleThere(name: string, answer: Answer): Check {
  const [id, wanted] = [`module ${name}`, 'loaded, built in or loadable']
  const found = answer.moduleStates[moduleName(name)]
  if (found === undefined) return unanswered(id, wanted)
  // No modprobe in the guest: nobody could load it, but it was not shown to be missing either.
  if (found === 'unknown') return unanswered(id, wanted, 'not loaded, and the guest has no modprobe to ask')
  return check(id, /^(loaded|builtin|loadable)$/.test(found), wanted, found)
}

/** States in which a unit is started without being asked for; `static` and `indirect` units are started by others. */
const ENABLED = /^(enabled|enabled-runtime|static|indirect|alias|generated|linked)$/

/** The unit as systemd knows it; undefined where it was not asked or did not say. */
function told(unit: string, answer: Answer): Answer['units'][string] | undefined {
  const found = answer.units[unit]
  return found?.load === 'unknown' ? undefined : found
}

function enabled(unit: string, answer: Answer): Check {
  const id = `enabled ${unit}`
  const found = told(unit, answer)
  if (found === undefined) return unanswered(id, 'enabled')
  return check(id, ENABLED.test(found.file), 'enabled', `${found.file} (${found.load}, ${found.active})`)
}

function masked(unit: string, answer: Answer): Check {
  const id = `masked ${unit}`
  const found = told(unit, answer)
  if (found === undefined) return unanswered(id, 'masked')
  const actual = `${found.load === 'not-found' ? 'not-found' : found.file} (${found.active})`
  return check(id, found.load.startsWith('masked'), 'masked', actual)
}

/** A time only binds where the CPU is real. */
function bootSeconds(limit: number, up: number | null, accelerator: Accelerator['kind']): Check {
  const id = 'boot-seconds'
  const actual = up === null ? 'unknown' : up.toFixed(1)
  if (accelerator === 'kvm') {
    return {
      ...check(id, up !== null && up <= limit, `at most ${limit}`, actual),
      ...(up === null ? { verdict: 'broken' } : {}),
    }
  }
  return { id, verdict: 'skipped', expected: `at most ${limit} under KVM`, actual: `${actual} emulated` }
}
