import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import { type ImageManifest, parseManifest } from '@dpuos/manifests'
import { buildSandbox, type SandboxRepository } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeManifests } from './testing/sandbox-manifests.ts'
import { type TailorInputs, tailor } from './testing/tailor.ts'

// One image with something of everything that the layers system, packages, services and users can do.
const DEFINITION = `schema: dpuos.definition/v1
name: layers
extends: [dpuos:base]
distro: sandbox
arch: x86_64
system:
  files:
    - ./overlay
    - {from: ./tool, to: /usr/sbin/k2-tool, owner: dpu, mode: "4755", capabilities: cap_net_admin+ep, xattrs: {user.origin: k2}}
    - {from: ./key, to: /etc/k2/key, owner: sshd, mode: "0600"}
  content:
    /etc/k2/notes: {text: hello, mode: "0640", group: dpu}
  proc: {/proc/irq/default_smp_affinity: "3"}
  network:
    renderer: systemd-networkd
    interfaces: {eth0: {dhcp: true}, mgmt: {mac-match: "02:00:00:00:00:01", addresses: 192.168.100.2/24}}
  udev: {70-dpu.rules: 'SUBSYSTEM=="net", ATTR{address}=="02:*", NAME="dpu0"'}
packages:
  install: [openssh-server, iputils, "@k2-tools", {name: repo-signed, reason: the vendor asks for it}, ethtool, sudo]
  repositories:
    - {id: k2, baseurl: "file://REPO/k2", insecure: true, priority: 50}
    - {id: signed, baseurl: "file://REPO/signed", gpgkey: ./key.asc, priority: 50}
  exclude: ["vim-*"]
  pin: {ethtool: "6.1"}
  weak: true
  rpms: [./rpms/vendor-tool-1.0-1.noarch.rpm, ./offered]
services:
  presets: none
  enable: [systemd-networkd, k2-agent]
  units: {k2-agent.service: "[Service]\\nExecStart=/usr/sbin/k2-tool\\nNicee=5\\n[Install]\\nWantedBy=multi-user.target"}
  drop-ins: {systemd-networkd: {Service: {Nice: -5}}}
groups: {board: {gid: 1700}}
users:
  dpu: {groups: [board], sudo: nopasswd}
  k2-agent: {system: true, home: /var/lib/k2}
`

const COMPS = `<?xml version="1.0"?>
<comps><group><id>k2-tools</id><name>K2</name><description/><default>true</default><uservisible>true</uservisible>
<packagelist><packagereq type="mandatory">repo-tool</packagereq><packagereq type="optional">vendor-unused</packagereq></packagelist></group></comps>
`

let ports: RealPorts
let sandbox: SandboxRepository
let base: Pick<TailorInputs, 'toolchain' | 'kernel'>
let image: ImageManifest
let disk = ''
let lockFile = ''
let rootOffset = 0
const folder = (): string => path.join(ports.dir, 'layers')

const tool = async (...argv: [string, ...string[]]): Promise<string> => (await ports.proc.run(argv)).stdout
/** What debugfs says about the root of the finished disk. */
const debugfs = (command: string): Promise<string> =>
  tool('debugfs', '-R', command, `${disk}?offset=${rootOffset}`)
const inRoot = (file: string): Promise<string> => debugfs(`cat ${file}`)

beforeAll(async () => {
  ports = realPorts({ cacheDir: testCache() })
  sandbox = await buildSandbox(
    {
      arch: 'x86_64',
      set: 'demo',
      out: path.join(ports.dir, 'sandbox'),
      cacheDir: testCache(),
      extra: [
        {
          name: 'vendor-tool',
          files: { '/opt/vendor/tool': 'x' },
          requires: ['vendor-libs', 'ethtool'],
          recommends: ['numactl'],
          signature: 'none',
        },
        { name: 'vendor-libs', files: { '/opt/vendor/libs': 'x' }, signature: 'none' },
        { name: 'vendor-unused', signature: 'none' },
        { name: 'repo-tool', files: { '/opt/repo/tool': 'x' }, signature: 'none' },
        { name: 'repo-signed', files: { '/opt/repo/signed': 'x' } },
      ],
    },
    ports,
  )
  base = await writeManifests(sandbox, path.join(ports.dir, 'manifests'), ports)
  await mkdir(path.join(folder(), 'overlay/etc/k2'), { recursive: true })
  await mkdir(path.join(folder(), 'overlay/opt'), { recursive: true })
  await writeFile(path.join(folder(), 'overlay/etc/k2/conf'), 'conf\n', { mode: 0o600 })
  await writeFile(Buffer.from(`${folder()}/overlay/opt/caf\xe9`, 'latin1'), 'latin1\n')
  await writeFile(path.join(folder(), 'tool'), '#!/bin/sh\n')
  await writeFile(path.join(folder(), 'key'), 'secret\n')
  const packages = path.join(sandbox.repoDir, 'Packages')
  for (const [name, to] of [
    ['vendor-tool', 'rpms'],
    ['vendor-libs', 'offered'],
    ['vendor-unused', 'offered'],
    ['repo-tool', 'k2'],
    ['repo-signed', 'signed'],
  ] as const) {
    await mkdir(path.join(folder(), to), { recursive: true })
    const file = `${name}-1.0-1.noarch.rpm`
    await copyFile(path.join(packages, file), path.join(folder(), to, file))
  }
  await writeFile(path.join(folder(), 'comps.xml'), COMPS)
  await tool('createrepo_c', '-q', '-g', path.join(folder(), 'comps.xml'), path.join(folder(), 'k2'))
  await tool('createrepo_c', '-q', path.join(folder(), 'signed'))
  await copyFile(sandbox.gpgKeyFile, path.join(folder(), 'key.asc'))
  await writeFile(path.join(folder(), 'dpuos.yaml'), DEFINITION.replaceAll('REPO', folder()))
  const output = path.join(folder(), 'out')
  const ended = await tailor({ ...base, definition: path.join(folder(), 'dpuos.yaml'), output }, ports)
  if (ended.outputs === undefined) throw new Error(JSON.stringify(ended))
  disk = ended.outputs.disk
  lockFile = ended.outputs.lock
  const parsed = parseManifest('dpuos.image/v1', await readFile(ended.outputs.manifest, 'utf8'), 'image.json')
  if (!parsed.ok) throw new Error(parsed.findings.map(({ title }) => title).join('\n'))
  image = parsed.value
  const dump = await tool('sfdisk', '-d', disk)
  rootOffset = Number(/start= *(\d+),.*name="root"/.exec(dump)?.[1]) * 512
})
afterAll(() => ports.dispose())

test('owners, modes, attributes and capabilities of overlays arrive in the ext4 as declared', async () => {
  const uid = /^dpu:x:(\d+):(\d+):/m.exec(await inRoot('/etc/passwd'))
  const sshd = /^sshd:x:(\d+):/m.exec(await inRoot('/etc/passwd'))?.[1]
  const programStat = await debugfs('stat /usr/sbin/k2-tool')
  expect(programStat).toMatch(/Mode: +04755/)
  expect(programStat).toMatch(new RegExp(`User: +${uid?.[1]} +Group: +0 `))
  expect(await debugfs('ea_get /usr/sbin/k2-tool user.origin')).toContain('k2')
  expect(await debugfs('ea_get -x /usr/sbin/k2-tool security.capability')).toContain(
    '01 00 00 02 00 10 00 00 00 00 00 00 00 00 00 00 00 00 00 00',
  )
  expect(await debugfs('stat /etc/k2/key')).toMatch(new RegExp(`Mode: +0600[^]*User: +${sshd} `))
  expect(await debugfs('stat /etc/k2/conf')).toMatch(/Mode: +0644[^]*User: +0 +Group: +0 /)
  expect(await debugfs('stat /etc/k2/notes')).toMatch(
    new RegExp(`Mode: +0640[^]*User: +0 +Group: +${uid?.[2]} `),
  )
  expect(await inRoot('/etc/k2/notes')).toBe('hello\n')
})

test('capabilities that an RPM gives its program arrive in the ext4', async () => {
  // iputils: %caps(cap_net_raw=p)
  expect(await debugfs('ea_get -x /usr/bin/ping security.capability')).toContain('00 00 00 02 00 20 00 00')
})

test('a file name of any bytes arrives', async () => {
  const listed = await ports.proc.run(['debugfs', '-R', 'ls -p /opt', `${disk}?offset=${rootOffset}`])
  expect(listed.stdout).toMatch(/\/caf[^/]+\//)
})

test('an RPM file that the definition names is installed though unsigned, with what it needs, and told with its hash', () => {
  const one = (name: string) => image.packages.find((each) => each.name === name)
  expect(one('vendor-tool')).toMatchObject({
    reason: 'requested',
    repository: 'local-rpms',
    layer: 'packages',
  })
  expect(one('vendor-tool')?.because[0]).toMatch(/dpuos\.yaml:26:10$/)
  expect(one('vendor-libs')).toMatchObject({ reason: 'dependency', because: ['vendor-tool'] })
  expect(one('vendor-unused')).toBeUndefined()
  const told = image.findings.filter(({ code }) => code === 'rpm-unverified')
  expect(told.map(({ level, detail }) => [level, detail])).toEqual(
    ['vendor-libs', 'vendor-tool'].map((name) => ['notice', `sha256 ${one(name)?.sha256}`]),
  )
})

test('the network is written for its renderer, which starts; a name that udev changes is told', async () => {
  expect(await inRoot('/etc/systemd/network/10-dpuos-eth0.network')).toContain(
    'Name=eth0\n\n[Network]\nDHCP=yes',
  )
  expect(await debugfs('ls -l /etc/systemd/system/multi-user.target.wants')).toContain(
    'systemd-networkd.service',
  )
  expect(image.findings.map(({ code }) => code)).toContain('network-name')
})

test('own units and drop-ins are there, and what systemd would pass over in them is told with its line', async () => {
  expect(await inRoot('/etc/systemd/system/systemd-networkd.service.d/50-dpuos.conf')).toBe(
    '[Service]\nNice=-5\n',
  )
  expect(await debugfs('stat /etc/systemd/system/multi-user.target.wants/k2-agent.service')).toContain(
    'symlink',
  )
  expect(image.findings.find(({ code }) => code === 'unit-file')?.title).toMatch(
    /k2-agent\.service, line 3: Unknown key.*Nicee/,
  )
  // presets: none
  expect(await debugfs('ls -l /etc/systemd/system/multi-user.target.wants')).not.toContain('sshd.service')
})

test('groups, repositories of your own with and without a key, pins and reasons', async () => {
  const one = (name: string) => image.packages.find((each) => each.name === name)
  expect(one('repo-tool')).toMatchObject({ reason: 'requested', repository: 'k2' })
  expect(one('repo-signed')).toMatchObject({ reason: 'requested', repository: 'signed' })
  expect(one('repo-signed')?.because[0]).toMatch(/dpuos\.yaml:\d+:\d+: the vendor asks for it$/)
  expect(one('ethtool')?.nevra).toMatch(/^ethtool-1:6\.1-/)
  expect(image.findings.filter(({ code }) => code === 'definition-repository-insecure')).toHaveLength(1)
  const lock = await readFile(lockFile, 'utf8')
  for (const id of ['k2', 'signed', 'sandbox']) expect(lock).toContain(`id: ${id}`)
  expect(lock).toContain('repository: local-rpms')
})

test('groups and accounts of services have the ids that are asked for, sudo its rule', async () => {
  expect(await inRoot('/etc/group')).toMatch(/^board:x:1700:dpu$/m)
  expect(await inRoot('/etc/passwd')).toMatch(
    /^k2-agent:x:9\d\d:9\d\d:k2-agent:\/var\/lib\/k2:\/sbin\/nologin$/m,
  )
  expect(await inRoot('/etc/shadow')).toMatch(/^k2-agent:!:/m)
  expect(await inRoot('/etc/sudoers.d/90-dpuos')).toContain('dpu ALL=(ALL) NOPASSWD: ALL\n')
  expect(await debugfs('stat /etc/sudoers.d/90-dpuos')).toMatch(/Mode: +0440/)
})

test('a recommended package is there when the definition wants weak dependencies, and says who recommends it', () => {
  expect(image.packages.find((one) => one.name === 'numactl')?.because).toEqual([
    'recommended by vendor-tool',
  ])
  expect(image.packages.every((one) => one.because.length > 0)).toBe(true)
})
