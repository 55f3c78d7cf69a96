import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { aModule } from '@dpuos/host-tools/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkModules, compareKernels } from './check.ts'
import { readSymvers } from './read.ts'

// A real case, recorded: fixtures/pcieaer/README.md says how.

const at = (name: string): string => path.join(import.meta.dirname, 'fixtures/pcieaer', name)
const kernel = (name: string) => ({ symvers: at(`${name}.symvers`), config: at(`${name}.config`) })
const [OFF, ON] = [kernel('off'), kernel('on')] as const

let ports: RealPorts
beforeAll(() => {
  ports = realPorts()
})
afterAll(() => ports.dispose())

test('PCIEAER changes most of what PCI exports, and is what is named', async () => {
  const report = await compareKernels(OFF, ON, undefined, ports)
  expect(report.headline).toBe('223 of 262 symbols are not as they were')
  expect(report.facts).toContainEqual({ name: 'options that may be why', value: 'CONFIG_PCIEAER (n → y)' })
})

test('a driver that was built without it is refused with its three symbols, and PCIEAER is named', async () => {
  const built = await readSymvers(OFF.symvers, ports)
  const used = ['pci_enable_device', '__pci_register_driver', 'pci_unregister_driver', 'pci_power_names']
  const versions = Object.fromEntries(used.map((name) => [name, built.get(name)?.crc ?? 0]))
  const file = path.join(ports.dir, 'vdrv.ko')
  const modinfo = ['license=GPL', 'vermagic=6.1.192 SMP modversions aarch64']
  writeFileSync(file, aModule({ machine: 183, modinfo, versions, imports: used }))
  const report = await checkModules(file, ON, ports, { builtFor: OFF.config })
  expect(report.findings[0]?.title).toMatch(/will not load .*vdrv\.ko: 3 CRCs differ$/)
  expect(report.findings[0]?.detail).toContain('Likely because of CONFIG_PCIEAER (n → y)')
  expect((await checkModules(file, OFF, ports, { builtFor: OFF.config })).verdict).toBe('pass')
})
