import { describe, expect, it } from 'vitest'
import { type Loaded, type LoadResult } from '../load.ts'
import { CFG_DPUOS, SMALL, told } from '../testing/imagetailor-folder.ts'
import { loadFiles } from '../testing/load-files.ts'

type Files = Readonly<Record<string, string>>

/** Load a folder as the definition, or what extends it. */
const load = (folder: Files, above?: string): Promise<LoadResult> => {
  const files = Object.fromEntries(Object.entries(folder).map(([name, text]) => [`cfg_x/${name}`, text]))
  if (above === undefined) return loadFiles(files, 'cfg_x')
  const yaml = `schema: dpuos.definition/v1\nextends: [./cfg_x]\n${above}`
  return loadFiles({ ...files, 'dpuos.yaml': yaml }, 'dpuos.yaml')
}

async function sound(folder: Files, above?: string): Promise<Loaded> {
  const result = await load(folder, above)
  if (!result.ok) throw new Error(result.findings.map(told).join('\n'))
  return result.value
}

const sysconfig = (lines: string): Files => ({
  ...SMALL,
  'sys.conf': (SMALL['sys.conf'] ?? '')
    .replace("sys_cut='no'", "sys_cut='yes'")
    .replace('</sysconfig>', `${lines}\n</sysconfig>`),
})
const complaints = async (folder: Files): Promise<string[]> => {
  const result = await load({ ...SMALL, ...folder })
  return (result.ok ? result.value.findings : result.findings).map(told)
}
const OWN = 'users: {root: {password-hash: "!"}}\n'

describe('a folder in place of a dpuos.yaml', () => {
  it('needs nothing beside it: name, architecture and distribution are known', async () => {
    const { definition, files } = await sound(SMALL)
    expect(definition).toMatchObject({ name: 'x', distro: 'any', arch: ['aarch64'], cut: { level: 'none' } })
    expect(files).toEqual(['cfg_x'])
  })

  it('three lines above it make the unmodified cfg_dpuos one for another processor', async () => {
    const { definition } = await sound(CFG_DPUOS, `arch: x86_64\npackages: {arch-suffix: adapt}\n${OWN}`)
    expect(definition.arch).toEqual(['x86_64'])
    expect(definition.packages.install).toHaveLength(127)
    expect(definition.packages.erase).toHaveLength(106)
    expect(definition.packages.weak).toBe(true)
    expect(definition.cut).toMatchObject({
      level: 'keep-rpm',
      'user-rpms': false,
      breaks: 'report',
      docs: true,
    })
    expect(definition.cut?.tools).toHaveLength(1866)
    expect(definition.cut?.drivers).toHaveLength(1724)
    expect(definition.cut?.libs).toHaveLength(633)
    expect(definition.cut).toMatchObject({ gconv: ['GBK'], locales: ['en_US.utf8'], translations: [] })
    expect(definition.system).toMatchObject({ hostname: 'dpuos', harden: expect.any(Array) })
    expect(definition.system.harden).toHaveLength(139)
    expect(definition.kernel.cmdline).toContain('crashkernel=512M')
    expect(definition.services.enable).toEqual(['sshd', 'rsyslog'])
    expect(definition.drivers.load).toEqual([])
  })

  it('every value is explained by its line in the imageTailor file', async () => {
    const { explain, position } = await sound(CFG_DPUOS, `system: {hostname: k2}\n${OWN}`)
    expect(position(['cut', 'tools', 1])).toEqual({ file: 'cfg_x/cmd.conf', line: 40, column: 9 })
    expect(position(['packages', 'erase', 0])).toEqual({ file: 'cfg_x/rpm.conf', line: 1884, column: 9 })
    expect(explain(['system', 'hostname'])).toMatchObject([
      { value: 'dpuos', overridden: true, at: { file: 'cfg_x/sys.conf', line: 19 } },
      { value: 'k2', overridden: false, at: { file: 'dpuos.yaml' } },
    ])
  })

  it('files above it may take out what it brings, by the usual list operations', async () => {
    const { definition } = await sound(
      CFG_DPUOS,
      `packages: {install: {remove: [yum.noarch]}}\ncut: {tools: {append: [dnf-3]}}\n${OWN}`,
    )
    expect(definition.packages.install).not.toContain('yum.noarch')
    expect(definition.cut?.tools).toContain('dnf-3')
  })

  it('a distribution that a file before it chooses stays chosen', async () => {
    const files = Object.fromEntries(Object.entries(SMALL).map(([name, text]) => [`cfg_x/${name}`, text]))
    const result = await loadFiles(
      {
        ...files,
        'base.yaml': 'schema: dpuos.definition/v1\ndistro: openEuler-22.03-LTS\n',
        'dpuos.yaml': 'schema: dpuos.definition/v1\nextends: [./base.yaml, ./cfg_x]\n',
      },
      'dpuos.yaml',
    )
    expect(result).toMatchObject({ ok: true, value: { definition: { distro: 'openEuler-22.03-LTS' } } })
  })

  it('a folder of something else is refused, and a dpuos.yaml in it is pointed at', async () => {
    const result = await loadFiles({ 'board/dpuos.yaml': 'x' }, 'board')
    expect(result).toMatchObject({
      ok: false,
      findings: [{ code: 'definition-not-readable', hint: 'Name the file in it: board/dpuos.yaml.' }],
    })
  })

  it('where nothing says for which processor, the missing key is told', async () => {
    const bare = { 'rpm.conf': (SMALL['rpm.conf'] ?? '').replace('bash.aarch64', 'bash') }
    expect(await complaints(bare)).toContainEqual(expect.stringContaining('error `arch` is missing'))
  })
})

describe('passwords', () => {
  const empty = { ...SMALL, 'rpm.conf': (SMALL['rpm.conf'] ?? '').replace(/pwd="[^"]*"/, 'pwd=""') }

  it('Q1: an empty password is an error in whichever folder it stands, until a file above sets the account', async () => {
    expect(await complaints(empty)).toEqual([
      expect.stringContaining('rpm.conf:2:21 error `root` has an empty password'),
    ])
    expect((await sound(empty, OWN)).definition.users['root']?.['password-hash']).toBe('!')
  })

  it('a hash in the file is taken, with a warning that does not show it', async () => {
    const { definition, findings } = await sound(SMALL)
    expect(definition.users['root']?.['password-hash']).toMatch(/^\$6\$/)
    expect(findings.map(told)).toEqual([
      expect.stringContaining('rpm.conf:2:21 warning the password hash of `root`'),
    ])
    expect(JSON.stringify(findings)).not.toContain('xxxx')
  })

  it('a hash that is too weak, or a plain word, is refused and not shown', async () => {
    const weak = { 'rpm.conf': (SMALL['rpm.conf'] ?? '').replace(/pwd="[^"]*"/, 'pwd="secret1"') }
    const said = await complaints(weak)
    expect(said).toContainEqual(
      expect.stringContaining('error `users.root.password-hash`: expected a crypt(3) hash'),
    )
    expect(said.join()).not.toContain('secret1')
  })
})

describe('settings', () => {
  it.each([
    ['yes', 'full'],
    ['debug', 'keep-rpm'],
    ['no', 'none'],
  ])('Q15: sys_cut=%s is the level %s', async (setting, level) => {
    const files = {
      ...SMALL,
      'sys.conf': (SMALL['sys.conf'] ?? '').replace("sys_cut='no'", `sys_cut='${setting}'`),
    }
    expect((await sound(files)).definition.cut?.level).toBe(level)
  })

  it('Q18: values that imageTailor lets through by accident are refused: y.s, `yes debug`', async () => {
    for (const value of ['y.s', 'yes debug', '']) {
      const text = (SMALL['sys.conf'] ?? '').replace("sys_cut='no'", `sys_cut='${value}'`)
      expect(await complaints({ 'sys.conf': text })).toContainEqual(
        expect.stringContaining(
          `sys.conf:3:9 error \`sys_cut\`: expected one of yes, debug, no, found \`${value}\``,
        ),
      )
    }
  })

  it('the four that must be there are missed, all at once', async () => {
    const said = await complaints({ 'sys.conf': '<sysconfig>\n</sysconfig>\n' })
    expect(said.filter((one) => one.includes('sys.conf has no'))).toHaveLength(4)
  })

  it('Q14: lists of languages are followed, and the difference is told', async () => {
    const { definition, findings } = await sound(
      sysconfig("sys_language='zh_CN,en_US'\nsys_translations='zh_CN,de'"),
    )
    expect(definition.cut).toMatchObject({ locales: ['zh_CN', 'en_US'], translations: ['zh_CN', 'de'] })
    expect(findings.map(told).filter((one) => one.includes('is followed here'))).toHaveLength(2)
  })

  it('sys_gconv: a list, all, or none', async () => {
    expect((await sound(sysconfig("sys_gconv='GBK,UTF-16'"))).definition.cut?.gconv).toEqual([
      'GBK',
      'UTF-16',
    ])
    expect((await sound(sysconfig("sys_gconv='all'"))).definition.cut?.gconv).toEqual(['all'])
    expect((await sound(sysconfig("sys_gconv='null'"))).definition.cut?.gconv).toEqual([])
  })

  it('man pages go unless sys_man_cut=no, whether anything else is cut or not', async () => {
    expect((await sound(SMALL)).definition.packages.strip.docs).toBe(true)
    expect((await sound(sysconfig("sys_man_cut='no'"))).definition.cut?.docs).toBe(false)
  })

  it('services and modules are taken over, those of SUSE told and left out', async () => {
    const { definition, findings } = await sound(
      sysconfig(
        "sys_service_enable='boot.udev sshd rpcbind'\nsys_service_disable='kdump'\nsys_usermodules_autoload='vfio-pci'",
      ),
    )
    expect(definition.services).toMatchObject({ enable: ['sshd', 'rpcbind'], disable: ['kdump'] })
    expect(definition.drivers.load).toEqual(['vfio-pci'])
    expect(findings.map(told)).toContainEqual(
      'sys.conf:6:21 warning `boot.udev` is a service of SUSE: openEuler has none of that name',
    )
  })
})

describe('files', () => {
  it('overlay, hooks and installer data lie where imageTailor puts them, user RPMs are all installed', async () => {
    const { definition } = await sound({
      ...SMALL,
      'usr_file/etc/motd': 'hello\n',
      'usr_install/hook/env_check_hook/S00x': 'return 0\n',
      'usr_install/conf/isopackage.sdf': 'name=OS.tar.gz\n',
      'usr_rpm/a.rpm': '',
      'usr_rpm/more/b.rpm': '',
    })
    expect(definition.system.files.map(({ from, to }) => [from, to])).toEqual([
      ['cfg_x/usr_file', '/'],
      ['cfg_x/usr_install/hook', '/usr/Euler/hook'],
      ['cfg_x/usr_install/conf', '/usr/Euler/conf'],
    ])
    expect(definition.packages.rpms).toEqual(['cfg_x/usr_rpm/a.rpm', 'cfg_x/usr_rpm/more/b.rpm'])
  })

  it('what sys.conf describes becomes files, unless the overlay brings them: it wins, and that is told', async () => {
    const blocks =
      '<netconfig-0>\nDEVICE=eth0\n</netconfig-0>\n<HDpartitions>\nhd0 / 10G primary ext4\n</HDpartitions>\n'
    const sys = { ...SMALL, 'sys.conf': `${SMALL['sys.conf']}${blocks}` }
    const { content } = (await sound(sys)).definition.system
    expect(content['/etc/sysconfig/network-scripts/ifcfg-eth0']?.text).toBe('DEVICE=eth0\n')
    expect(content['/usr/Euler/conf/partition.conf']?.text).toBe('hd0 / 10G primary ext4\n')
    expect(content['/usr/Euler/conf/euler-release']?.text).toContain("sys_hostname='dpu'\n")
    const over = await sound({ ...sys, 'usr_file/etc/sysconfig/network-scripts/ifcfg-eth0': 'x\n' })
    expect(over.definition.system.content).not.toHaveProperty('/etc/sysconfig/network-scripts/ifcfg-eth0')
    expect(over.findings.map(told)).toContainEqual(expect.stringContaining('lies over it'))
  })

  it('Q24: modules in CRLF are mended in the image, and told', async () => {
    const files = { ...SMALL, 'usr_install/conf/modules': 'ahci\r\ne1000 debug=1\r\n' }
    const { definition, findings } = await sound(files)
    expect(definition.system.content['/usr/Euler/conf/modules']?.text).toBe('ahci\ne1000 debug=1\n')
    expect(findings.map(told)).toContainEqual(
      expect.stringContaining('modules:1:1 warning lines end in CRLF'),
    )
  })

  it('Q35: nothing is written into the folder: reading it twice gives the same', async () => {
    expect((await sound(SMALL)).definition).toEqual((await sound(SMALL)).definition)
  })
})
