import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { someInputs } from '../testing/some-inputs.ts'
import { readGiven } from './given.ts'
import { measureHead } from './head.ts'

const SPEC = `Name: tool
Version: 1
Release: 1
Summary: a tool
License: MIT
BuildArch: noarch
%description
A tool.
%install
mkdir -p %{buildroot}/usr/bin %{buildroot}/lib
head -c 70000 /dev/zero | tr '\\0' x > %{buildroot}/usr/bin/tool
echo data > %{buildroot}/lib/tool.data
%files
/usr/bin/tool
/lib/tool.data
`

let ports: RealPorts
let dir: string
beforeAll(async () => {
  ports = realPorts()
  dir = mkdtempSync(path.join(os.tmpdir(), 'packages-'))
  const run = (...argv: [string, ...string[]]) => ports.proc.run(argv, { cwd: dir, env: { LC_ALL: 'C' } })
  writeFileSync(path.join(dir, 'tool.spec'), SPEC)
  await run('rpmbuild', '-bb', '--define', `_topdir ${dir}/build`, 'tool.spec')
  const tree = path.join(dir, 'tree')
  for (const folder of ['usr/bin', 'usr/lib', 'var/lib'])
    mkdirSync(path.join(tree, folder), { recursive: true })
  // The RPM says /lib, the tree has it in /usr/lib; and the database is where rpm 4.16 and later keep it, with a link at the old place.
  symlinkSync('usr/lib', path.join(tree, 'lib'))
  symlinkSync('../../usr/lib/sysimage/rpm', path.join(tree, 'var/lib/rpm'))
  writeFileSync(path.join(tree, 'usr/bin/tool'), Buffer.alloc(70_000, 1))
  writeFileSync(path.join(tree, 'usr/lib/tool.data'), 'data\n')
  writeFileSync(path.join(tree, 'usr/bin/other'), 'nobody owns this')
  const database = path.join(tree, 'usr/lib/sysimage/rpm')
  mkdirSync(database, { recursive: true })
  const rpm = path.join(dir, 'build/RPMS/noarch/tool-1-1.noarch.rpm')
  await run('rpm', '--dbpath', database, '-i', '--justdb', '--nodeps', '--nosignature', rpm)
  await run('tar', '-C', tree, '-cf', 't.tar', '.')
  await run('mksquashfs', tree, 't.squashfs', '-quiet', '-no-progress')
  writeFileSync(path.join(dir, 'ext4.img'), '')
  truncateSync(path.join(dir, 'ext4.img'), 64 * 2 ** 20)
  await run('mke2fs', '-q', '-F', '-t', 'ext4', '-d', tree, 'ext4.img')
})
afterAll(async () => {
  rmSync(dir, { recursive: true })
  await ports.dispose()
})

test('its share of a squashfs is told, which with the rest is the whole file', async () => {
  const given = await readGiven(someInputs({ root: path.join(dir, 't.squashfs'), output: dir }), ports)
  const { packages, compressed } = await measureHead(given, ports)
  const size = statSync(path.join(dir, 't.squashfs')).size
  const [tool] = packages
  expect(tool?.compressedEstimate).toBeGreaterThan(0)
  const rest = size - (tool?.compressedEstimate ?? 0)
  expect(compressed).toEqual({ artifact: 't.squashfs', size, rest })
})

test.each(['tree', 't.tar', 't.squashfs', 'ext4.img'])(
  'files of %s belong to the packages of its own database',
  async (name) => {
    const given = await readGiven(someInputs({ root: path.join(dir, name), output: dir }), ports)
    const { packages, shares, measured, largest } = await measureHead(given, ports)
    expect(measured.method).toBe('rpmdb+walk')
    expect(packages).toMatchObject([
      { nevra: 'tool-1-1.noarch', size: 70_005, files: 2, source: 'tool-1-1.src.rpm', reason: 'unknown' },
    ])
    expect(shares.find((one) => one.name === 'packages')).toMatchObject({ size: 70_005, files: 2 })
    expect(largest.find((one) => one.path === '/usr/bin/tool')?.owner).toBe('tool-1-1.noarch')
  },
)
