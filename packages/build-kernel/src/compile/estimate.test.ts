import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changedOptions, estimate, estimateText, optionsIn } from './estimate.ts'

let ports: RealPorts
beforeEach(() => {
  ports = realPorts()
})
afterEach(() => ports.dispose())

test('an option that is off is the same as one that is not there', () => {
  const before = 'CONFIG_A=y\nCONFIG_B=m\nCONFIG_S="x"\n'
  const after = '# CONFIG_C is not set\nCONFIG_A=y\nCONFIG_S="y"\n'
  expect([...changedOptions(before, after)]).toEqual(['B', 'S'])
})

test('texts with quotes, as .config has them, and without, as auto.conf does, are the same', () => {
  const before = 'CONFIG_CC_VERSION_TEXT=gcc (Debian 12.2.0-14) 12.2.0\nCONFIG_BUILD_SALT=\n'
  const after = 'CONFIG_CC_VERSION_TEXT="gcc (Debian 12.2.0-14) 12.2.0"\nCONFIG_BUILD_SALT=""\n'
  expect([...changedOptions(before, after)]).toEqual([])
})

test('options are read as fixdep of this and of older kernels writes them', () => {
  const command = `deps_kernel/x.o := \\
    $(wildcard include/config/SMP) \\
    $(wildcard include/config/SMP) \\
    $(wildcard include/config/net/ns.h) \\
`
  expect(optionsIn(command)).toEqual(['SMP', 'NET_NS'])
})

/** An object tree: what each object looks at. */
function tree(objects: Readonly<Record<string, readonly string[]>>, config: string): string {
  const files: Record<string, string> = { 'include/config/auto.conf': config }
  for (const [name, options] of Object.entries(objects)) {
    files[name] = ''
    const command = path.join(path.dirname(name), `.${path.basename(name)}.cmd`)
    files[command] = options.map((one) => `    $(wildcard include/config/${one}) \\\n`).join('')
  }
  const folder = path.join(ports.dir, 'object')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

test('objects that look at an option which changed are counted once, the tools of the build not at all', async () => {
  const objects = {
    'kernel/a.o': ['PCI', 'PCIEAER'],
    'drivers/pci/b.o': ['PCIEAER'],
    'fs/c.o': ['SMP'],
    'scripts/mod/d.o': ['PCI'],
  }
  const folder = tree(objects, 'CONFIG_SMP=y\n')
  writeFileSync(path.join(folder, 'fs/.gone.o.cmd'), '$(wildcard include/config/PCI)')
  const expected = await estimate(folder, 'CONFIG_SMP=y\nCONFIG_PCI=y\nCONFIG_PCIEAER=y\n')
  expect(expected).toEqual({
    again: 2,
    all: 3,
    because: [
      { name: 'PCIEAER', objects: 2 },
      { name: 'PCI', objects: 1 },
    ],
  })
  expect(estimateText(expected ?? { again: 0, all: 0, because: [] })).toBe(
    'this change recompiles about 2 of 3 objects (PCIEAER 2, PCI 1), and compiles what it adds',
  )
  expect(await estimate(ports.dir, '')).toBeUndefined()
})
