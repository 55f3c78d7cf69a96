import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { osPath } from '@dpuos/host-tools'
import { afterEach, expect, test } from 'vitest'
import { definitionDigest } from '../definition-digest.ts'
import { aWork, type TestWork } from '../testing/a-work.ts'
import { giveFiles } from './give-files.ts'
import { systemLayer } from './system.ts'
import { vfsCapabilities } from './vfs-capabilities.ts'

let work: TestWork
afterEach(() => {
  rmSync(work.dir, { recursive: true })
})

const ACCOUNTS = {
  '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\novs:x:987:986:ovs:/:/bin/sh\n',
  '/etc/group': 'root:x:0:\nhugetlbfs:x:985:\n',
}

/** Files of the user's beside the definition: path → mode, content is the path; a trailing slash is a folder. */
function onHost(files: Readonly<Record<string, number>>): void {
  for (const [name, mode] of Object.entries(files)) {
    const file = path.join(work.dir, name)
    mkdirSync(name.endsWith('/') ? file : path.dirname(file), { recursive: true })
    if (!name.endsWith('/')) writeFileSync(osPath(file), name)
    chmodSync(osPath(file), mode)
  }
}

const mode = (target: string): string => ((work.root.lstat(target)?.mode ?? 0) & 0o7777).toString(8)

async function findingsOf(body: () => unknown): Promise<readonly (readonly [string, number | undefined])[]> {
  try {
    await body()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.findings.map(({ code, at }) => [code, at?.line] as const)
  }
  return []
}

test('modes do not depend on the umask of the checkout; a set-user-ID bit is never an accident and stays', async () => {
  work = await aWork({ '/opt': '-> /etc' }, 'system: {files: ./overlay}\n')
  onHost({
    'overlay/etc/motd': 0o664,
    'overlay/etc/narrow': 0o600,
    'overlay/etc/rc.local': 0o700,
    'overlay/usr/bin/su': 0o4711,
    'overlay/opt/x': 0o644,
    'overlay/var/new/': 0o2775,
  })
  symlinkSync('../outside', path.join(work.dir, 'overlay/etc/link'))
  systemLayer(work)
  expect(['motd', 'narrow', 'rc.local'].map((name) => mode(`/etc/${name}`))).toEqual(['644', '644', '755'])
  expect([mode('/usr/bin/su'), mode('/var/new')]).toEqual(['4755', '755'])
  expect(work.root.lstat('/etc/link')?.isSymbolicLink()).toBe(true)
  expect(work.root.readText('/etc/x')).toBe('overlay/opt/x')
  expect(work.root.lstat('/etc/rc.local')?.uid).toBe(process.getuid?.())
  // That a private file opens up is said.
  expect(work.findings.map(({ code, title }) => [code, title.includes('/etc/narrow')])).toEqual([
    ['overlay-mode', true],
  ])
})

test('a list of overlays is laid in order, each with its place, modes and owners by name of the image', async () => {
  work = await aWork(
    ACCOUNTS,
    `system:
  files:
    - ./common
    - {from: ./board, to: /opt/board, owner: ovs, group: hugetlbfs, mode: "0640", dir-mode: "0750"}
    - {from: ./tool, to: /usr/sbin/, mode: "4750", group: 985}
`,
  )
  onHost({
    'common/etc/a': 0o644,
    'common/opt/board/b': 0o644,
    'board/b': 0o755,
    'board/sub/c': 0o644,
    tool: 0o755,
  })
  const laid = systemLayer(work)
  await giveFiles(work, laid)
  expect(work.root.readText('/opt/board/b')).toBe('board/b')
  expect(['/etc/a', '/opt/board/b', '/opt/board/sub', '/usr/sbin/tool'].map(mode)).toEqual([
    '644',
    '640',
    '750',
    '4750',
  ])
  // The folder was there already: the first overlay made it.
  expect(mode('/opt/board')).toBe('755')
  if (process.getuid?.() !== 0) return
  const owner = (target: string) => [work.root.lstat(target)?.uid, work.root.lstat(target)?.gid]
  expect(['/opt/board/b', '/opt/board/sub', '/usr/sbin/tool', '/etc/a'].map(owner)).toEqual([
    [987, 985],
    [987, 985],
    [0, 985],
    [0, 0],
  ])
})

test('small files stand in the definition itself, scripts with ${…} too, and win over overlays', async () => {
  work = await aWork(
    ACCOUNTS,
    `system:
  files: ./overlay
  content:
    /etc/motd: welcome
    /usr/local/bin/hello: {text: "#!/bin/sh\\necho \${USER}\\n", mode: "0755"}
    /etc/k2/key: {text: secret, mode: "0600", owner: ovs, group: 985}
`,
  )
  onHost({ 'overlay/etc/motd': 0o644 })
  await giveFiles(work, systemLayer(work))
  expect(work.root.readText('/etc/motd')).toBe('welcome\n')
  expect(work.root.readText('/usr/local/bin/hello')).toBe('#!/bin/sh\necho ${USER}\n')
  expect(['/etc/motd', '/usr/local/bin/hello', '/etc/k2/key'].map(mode)).toEqual(['644', '755', '600'])
  expect(work.ledger.written.get('/etc/k2/key')).toBe('system')
})

test('file names that are no UTF-8 go through the whole root', async () => {
  work = await aWork({}, 'system: {files: ./overlay}\n')
  const name = 'caf\udce9 ü'
  onHost({ [`overlay/opt/${name}`]: 0o644 })
  systemLayer(work)
  const bytes = Buffer.concat([
    Buffer.from(`${work.root.dir}/opt/caf`),
    Buffer.from([0xe9]),
    Buffer.from(' ü'),
  ])
  expect(readFileSync(bytes, 'utf8')).toBe(`overlay/opt/${name}`.replace('\udce9', '\ufffd'))
  expect([...work.root.walk('/opt')].map((entry) => entry.path)).toEqual([`/opt/${name}`])
  work.root.remove('/opt')
  expect(work.root.lstat('/opt')).toBeUndefined()
})

test('a file that another layer wrote anew keeps what that layer gave it', async () => {
  work = await aWork(ACCOUNTS, 'system: {files: ./overlay}\n')
  onHost({ 'overlay/etc/shadow': 0o644 })
  const laid = systemLayer(work)
  work.root.write('/etc/shadow', 'root:!::::::\n', 0)
  await giveFiles(
    work,
    laid.map((one) => ({ ...one, owner: 987 })),
  )
  expect([mode('/etc/shadow'), work.root.lstat('/etc/shadow')?.uid]).toEqual(['0', process.getuid?.()])
})

test('a file of an overlay that the definition writes itself is told', async () => {
  work = await aWork(ACCOUNTS, 'system: {files: ./overlay}\n')
  onHost({ 'overlay/etc/hostname': 0o644, 'overlay/etc/group': 0o644, 'overlay/etc/motd': 0o644 })
  const laid = systemLayer(work)
  work.root.write('/etc/group', 'root:x:0:\n')
  await giveFiles(work, laid)
  expect(work.root.readText('/etc/hostname')).toBe('dpu\n')
  expect(work.findings.map(({ code, title }) => [code, title.split(' ')[1]])).toEqual([
    ['overlay-replaced', '/etc/hostname'],
  ])
})

test('attributes and capabilities are handed to setfattr in one file, names with anything in them', async () => {
  work = await aWork(
    {},
    `system:
  files:
    - {from: ./tool, to: /usr/bin/tool, capabilities: cap_net_raw+ep, xattrs: {user.origin: "k2\\n"}}
    - {from: ./odd, to: /opt, xattrs: {user.a: b}}
`,
  )
  onHost({ tool: 0o755, 'odd/a\nb\\c': 0o644 })
  let dump = ''
  const run = (argv: readonly string[]) => {
    dump = readFileSync(argv.at(-1)?.split('=')[1] ?? '', 'utf8')
    return Promise.resolve({})
  }
  await giveFiles({ ...work, ports: { ...work.ports, proc: { run } } as unknown as Ports }, systemLayer(work))
  const { dir } = work.root
  expect(dump).toBe(
    `# file: ${dir}/usr/bin/tool
user.origin=0sazIK
security.capability=0sAQAAAgAgAAAAAAAAAAAAAAAAAAA=

# file: ${dir}/opt/a\\012b\\134c
user.a=0sYg==

`,
  )
  // As setcap(8) writes them: cap_net_raw is bit 13, cap_bpf bit 39.
  expect(vfsCapabilities('cap_net_raw,cap_bpf=eip').toString('hex')).toBe(
    '0100000200200000002000008000000080000000',
  )
})

test('every mistake is told at once, with the line', async () => {
  work = await aWork(
    ACCOUNTS,
    `system:
  files:
    - ./nowhere
    - ./tool
    - {from: ./folder, to: /opt, capabilities: cap_net_raw+ep}
`,
  )
  onHost({ tool: 0o755, 'folder/a': 0o644 })
  expect(await findingsOf(() => systemLayer(work))).toEqual([
    ['overlay-missing', 7],
    ['overlay-place', 8],
    ['overlay-capabilities', 9],
  ])
})

test('an owner whom the image does not have is one mistake an entry, with the nearest name', async () => {
  work = await aWork(ACCOUNTS, 'system:\n  files:\n    - {from: ./folder, to: /opt, owner: ovss}\n')
  onHost({ 'folder/a': 0o644, 'folder/b': 0o644 })
  const laid = systemLayer(work)
  await expect(giveFiles(work, laid)).rejects.toMatchObject({
    findings: [expect.objectContaining({ code: 'owner-unknown', hint: 'Did you mean ovs?' })],
  })
})

test('the definition’s digest follows content and declared modes, not where a checkout lies or its umask', async () => {
  const digests: string[] = []
  for (const [content, bits] of [
    ['a', 0o644],
    ['a', 0o600],
    ['b', 0o644],
    ['a', 0o755],
  ] as const) {
    work = await aWork({}, 'system: {files: ./overlay}\n')
    onHost({ 'overlay/x': bits })
    writeFileSync(path.join(work.dir, 'overlay/x'), content)
    digests.push(definitionDigest(work.request))
    rmSync(work.dir, { recursive: true })
  }
  work = await aWork({})
  expect(digests[1]).toBe(digests[0])
  expect(new Set(digests).size).toBe(3)
})
