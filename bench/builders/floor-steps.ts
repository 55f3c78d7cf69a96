/** The floor, as a process of its own: `node floor-steps.ts PLAN.json`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { output } from '../programs.ts'
import type { FloorPlan } from './floor.ts'

const MIB = 2 ** 20
const ESP = { offset: MIB, size: 64 * MIB }

const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as FloorPlan
const { root, disk } = plan
for (const folder of [root, path.dirname(disk)]) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}

// Debian's rpm keeps its database in the user's home folder.
const rpm = ['rpm', '--root', root, '--define', '_dbpath /var/lib/rpm'] as const
output([...rpm, '--nosignature', '--install', ...plan.rpms])
output(['cp', '-a', `${plan.overlay}/.`, root])
output(['systemd-sysusers', `--root=${root}`])
output(['systemctl', `--root=${root}`, 'preset-all'])
output(['ldconfig', '-r', root])
output(['depmod', '-b', root, plan.release])
writeFileSync(path.join(root, 'etc/machine-id'), '')

writeFileSync(disk, '')
truncateSync(disk, ESP.offset + ESP.size + plan.rootSize + MIB)
const start = ESP.offset + ESP.size
const partitions = `label: gpt\nstart=${ESP.offset / 512}, size=${ESP.size / 512}, type=U\nstart=${start / 512}, size=${plan.rootSize / 512}, type=L\n`
output(['sfdisk', '--quiet', '--no-reread', '--no-tell-kernel', disk], { input: partitions })
const sector = String(ESP.offset / 512)
output(['mkfs.vfat', '-F', '16', '-h', sector, '--offset', sector, disk, String(ESP.size / 1024)])
const efi = path.join(root, 'boot/efi')
const env = { MTOOLS_SKIP_CHECK: '1' }
for (const name of readdirSync(efi))
  output(['mcopy', '-s', '-i', `${disk}@@${ESP.offset}`, path.join(efi, name), '::'], { env })
rmSync(efi, { recursive: true })
mkdirSync(efi)
const format = ['-q', '-F', '-t', 'ext4', '-L', plan.label, '-E', `offset=${start},lazy_itable_init=0`]
output(['mke2fs', ...format, '-d', root, disk, `${plan.rootSize / 1024}k`])
// It belongs to the work: every builder takes its root away again.
rmSync(root, { recursive: true })
