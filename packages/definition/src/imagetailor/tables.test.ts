import type { Finding } from '@dpuos/manifests'
import { expect, test } from 'vitest'
import { told } from '../testing/imagetailor-folder.ts'
import { installerMistakes, parseMiniosConf, parseProductConf, parseRepositoryRule } from './tables.ts'
import { readToolRoot } from './tool-root.ts'

const DPUOS =
  'dpuos PANGEA EMBEDDED DISK GRUB2 install_mode=install install_media=CD install_repo=CD selinux=0'

const products = (text: string) => {
  const findings: Finding[] = []
  return { rows: parseProductConf(text, 'product.conf', findings), said: findings.map(told) }
}

test('the row of DPU-OS is understood', () => {
  const { rows, said } = products(`# name type\n\n${DPUOS}\r\n`)
  expect(said).toEqual([])
  expect(rows).toMatchObject([
    { name: 'dpuos', type: 'PANGEA', system: 'EMBEDDED', release: 'DISK', bootloader: 'GRUB2' },
  ])
})

test('Q3: a boot loader column of any other word is no argument of the kernel', () => {
  const [row] = products(DPUOS.replace('GRUB2', 'ISO')).rows
  expect(row?.bootloader).toBe('ISO')
  expect(row?.cmdline.map(({ value }) => value)).toEqual([
    'install_mode=install',
    'install_media=CD',
    'install_repo=CD',
    'selinux=0',
  ])
})

test('Q4: slashes in the command line stay as they are', () => {
  expect(products(`${DPUOS} install_repo=ftp://h/p`).rows[0]?.cmdline.at(-1)?.value).toBe(
    'install_repo=ftp://h/p',
  )
})

test('a row with too few columns or another type is told with its place', () => {
  expect(products('dpuos PANGEA\nx FOO EMBEDDED DISK\n').said).toEqual([
    expect.stringMatching(/^product.conf:1:1 error product.conf: expected `name /),
    'product.conf:2:3 error product_type: expected one of PANGEA, DOPRALINUX, EULERLINUX, found `FOO`',
  ])
})

test('repository rows are read, the lines in angle brackets around them passed over', () => {
  const findings: Finding[] = []
  const rows = parseRepositoryRule(
    '<repo>\ndpuos 1 rpm-dir euler_base\ndpuos 0 cd x\n</repo>\n',
    'r',
    findings,
  )
  expect(rows).toMatchObject([{ product: 'dpuos', priority: 1, type: 'rpm-dir', path: 'euler_base' }])
  expect(findings.map(told)).toHaveLength(2)
})

test('Q37: an ISO whose installer is left out by `no` is told, a CPIO is not', () => {
  const minios = parseMiniosConf('dpuos kiwi/minios/cfg_dpuos no\n', 'minios.conf', [])
  expect(installerMistakes(products(DPUOS).rows, minios).map(told)).toEqual([
    expect.stringContaining('minios.conf:1:1 error'),
  ])
  expect(installerMistakes(products(DPUOS.replace('DISK', 'CPIO')).rows, minios)).toEqual([])
})

test('the rows of one product are picked out of all tables, and tables that are not there are none', async () => {
  const files: Readonly<Record<string, string>> = {
    'kiwi/eulerkiwi/product.conf': `other PANGEA EMBEDDED CPIO\n${DPUOS}\n`,
    'kiwi/eulerkiwi/minios.conf': 'dpuos kiwi/minios/cfg_dpuos yes\n',
  }
  const findings: Finding[] = []
  expect(await readToolRoot('tool', 'dpuos', async (name) => files[name], findings)).toMatchObject({
    product: { release: 'DISK', at: { file: 'tool/kiwi/eulerkiwi/product.conf', line: 2 } },
    minios: { dir: 'kiwi/minios/cfg_dpuos' },
    repositories: [],
  })
  expect(findings).toEqual([])
})
