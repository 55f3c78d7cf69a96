import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { NODE24, ROOT } from '../support/paths.ts'
import type { Built, Machine } from './build.ts'
import { measured } from './measure.ts'
import { makeEnv, makeWords, unpackedSource } from './plain-make.ts'

/** What PCI needs for its symbols to have CRCs; over `allnoconfig`. */
const BASE = ['MODULES', 'MODVERSIONS', 'PRINTK', 'PCI', 'PCIEPORTBUS']

/** One option, PCIEAER, changes CRCs and not a letter of vermagic: `dpuos kernel abi` must name it. Only what defines PCI's symbols is compiled. */
export function aerStep(machine: Machine): Built {
  const { work, limitMs } = machine
  const kernels = [BASE, [...BASE, 'PCIEAER']].map((options, index) => pciSymbols(machine, options, index))
  const [off, on] = kernels.map(({ object }) => object)
  const of = (object: string | undefined, name: string): string => path.join(object ?? '', name)
  const { output } = measured(
    [
      NODE24,
      path.join(ROOT, 'dist/cli/main.mjs'),
      'kernel',
      'abi',
      of(off, 'pci.symvers'),
      of(on, 'pci.symvers'),
      '--old-config',
      of(off, '.config'),
      '--config',
      of(on, '.config'),
    ],
    {},
    limitMs,
  )
  const [, changed] = /another CRC +(\d+)/.exec(output) ?? []
  const [, named] = /options that may be why +(.*)/.exec(output) ?? []
  if (named !== 'CONFIG_PCIEAER (n → y)' || !Number(changed))
    throw new Error(`PCIEAER is not named:\n${output}`)
  for (const index of [0, 1]) rmSync(path.join(work, `aer-${index}`), { recursive: true })
  const sum = (what: 'wall' | 'cpu'): number => kernels.reduce((all, one) => all + one[what], 0)
  return { wall: sum('wall'), cpu: sum('cpu'), note: `${changed} CRCs; named: \`${named}\``, sums: {} }
}

/** Compile drivers/pci with these options, and write its symbols in the columns of Module.symvers. */
function pciSymbols(machine: Machine, options: readonly string[], index: number) {
  const { work, limitMs } = machine
  const object = path.join(work, `aer-${index}`)
  rmSync(object, { recursive: true, force: true })
  mkdirSync(object)
  const merged = path.join(object, 'all.config')
  writeFileSync(merged, options.map((name) => `CONFIG_${name}=y\n`).join(''))
  const source = unpackedSource(machine)
  const make = makeWords(machine, source, object)
  const env = makeEnv(machine, source, object)
  measured([...make, '-s', 'allnoconfig'], { ...env, KCONFIG_ALLCONFIG: merged }, limitMs)
  const { wall, cpu } = measured([...make, '-s', '-j2', 'prepare', 'drivers/pci/'], env, limitMs)
  const folder = path.join(object, 'drivers/pci')
  const commands = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.cmd'),
  )
  // Where modpost takes them from since 5.19.
  const symbols = commands.flatMap((name) =>
    [...readFileSync(path.join(folder, name), 'utf8').matchAll(/^#SYMVER (\S+) (\S+)$/gm)].map(
      ([, symbol, crc]) => `${crc}\t${symbol}\tvmlinux\tEXPORT_SYMBOL\t\n`,
    ),
  )
  writeFileSync(path.join(object, 'pci.symvers'), [...new Set(symbols)].sort().join(''))
  return { object, wall, cpu }
}
