import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { NODE24, ROOT } from '../support/paths.ts'
import { boot, unpackPart } from './boot.ts'
import { type Built, build, type Machine } from './build.ts'
import { measured } from './measure.ts'

/**
 * A vendor's driver from its sources: compiled against the kernel-devel of the kernel that was built, held against that kernel's symbols, and loaded by the first process of its boot.
 * Throws with what went wrong.
 */
export function driverStep(machine: Machine): Built {
  const { work, limitMs } = machine
  const definition = path.join(import.meta.dirname, 'driver/dpuos.yaml')
  const { wall, cpu } = build(machine, ['--definition', definition])
  const drivers = path.join(work, 'out/drivers')
  const rpm = readdirSync(drivers).find((name) => name.startsWith('kmod-acme-')) ?? ''
  for (const name of ['boot', 'usr']) rmSync(path.join(work, name), { recursive: true, force: true })
  measured(['bsdtar', '-xf', path.join(drivers, rpm), '-C', work], {}, limitMs)
  unpackPart('kernel-modules', ['./usr'], machine)
  const release = unpackPart('kernel-core', ['./boot', './usr'], machine)
  const file = path.join(work, 'usr/lib/modules', release, 'extra/acme/acme.ko')
  const of = (name: string): string => path.join(work, 'boot', `${name}-${release}`)
  const flags = ['--symvers', `${of('symvers')}.gz`, '--config', of('config'), '--root', work]
  measured([NODE24, path.join(ROOT, 'dist/cli/main.mjs'), 'kernel', 'check', file, ...flags], {}, limitMs)
  const { note } = boot(machine, { file, says: (one) => `acme driver for ${one}` })
  return { wall, cpu, note: `fits; the guest says ${note}`, sums: {} }
}
