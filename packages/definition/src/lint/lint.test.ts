import { beforeAll, describe, expect, it } from 'vitest'
import { type Loaded, loadDefinition } from '../load.ts'
import { CFG_DPUOS, MINIOS, SMALL, told } from '../testing/imagetailor-folder.ts'
import { loadFiles } from '../testing/load-files.ts'
import { lintAgainst } from './against.ts'
import { installer } from './folder.ts'
import { lint } from './lint.ts'

type Files = Readonly<Record<string, string>>

/** A folder as far as it can be read. */
async function read(folder: Files): Promise<Loaded> {
  const files = Object.fromEntries(Object.entries(folder).map(([name, text]) => [`cfg_x/${name}`, text]))
  const result = await loadFiles(files, 'cfg_x')
  const loaded = result.ok ? result.value : result.partial
  if (loaded === undefined) throw new Error('nothing could be read')
  return loaded
}

const findings = async (folder: Files): Promise<string[]> => lint(await read(folder)).map(told)
const rpm = (elements: string): Files => ({
  ...SMALL,
  'rpm.conf': (SMALL['rpm.conf'] ?? '').replace('</image>', `${elements}\n</image>`),
})
const cmd = (elements: string): Files => ({
  ...SMALL,
  'cmd.conf': `<image>${elements}</image>`,
  'sys.conf': (SMALL['sys.conf'] ?? '').replace("sys_cut='no'", "sys_cut='yes'"),
})
const names = (tag: string, ...all: string[]) => all.map((name) => `<${tag} name="${name}"/>`).join('')

describe('cfg_dpuos', () => {
  let product: string[] = []
  let minios: string[] = []
  beforeAll(async () => {
    product = [...(await findings(CFG_DPUOS)), ...(await read(CFG_DPUOS)).findings.map(told)]
    const loaded = await read(MINIOS)
    const [folder] = loaded.folders
    if (folder === undefined) throw new Error('no folder')
    minios = [...lint(loaded), ...installer(folder, (await read(CFG_DPUOS)).folders[0])].map(told)
  })
  const has = (part: string) => expect.arrayContaining([expect.stringContaining(part)])

  it('Q1: the empty root password, at its line', () => {
    expect(product).toEqual(has('rpm.conf:21:9 error `root` has an empty password'))
  })
  it('Q22: rules that copy from imageTailor’s folder, and `user`, which is no operation', () => {
    expect(product).toEqual(has('security_s.conf:75:1 warning 4 rules copy files'))
    expect(minios).toEqual(has('security_s.conf:246:1 warning `user` is no operation and no command'))
  })
  it('Q23: rules about files that no openEuler has', () => {
    expect(product).toEqual(has('25 rules are about files that no openEuler has'))
  })
  it('Q24: modules that CRLF makes unknown', () => {
    expect(product).toEqual(has('usr_install/conf/modules:1:1 warning lines end in CRLF'))
  })
  it('Q30: installed and erased, erased twice, asked for by two names', () => {
    expect(product).toEqual(
      has('rpm.conf:1984:9 warning `python3-unbound.aarch64` is installed (line 1852) and erased by force'),
    )
    for (const name of [
      'bind-license.noarch',
      'ca-certificates.noarch',
      'euleros-logos.noarch',
      'os-prober.aarch64',
    ])
      expect(product).toEqual(has(`\`packages.erase\` has \`${name}\` twice`))
    expect(product).toEqual(
      has('rpm.conf:1813:9 warning `kernel.aarch64` and `kernel` (line 27) are one package'),
    )
  })
  it('Q31: the installer’s doubles and contradictions', () => {
    for (const name of ['binutils', 'lvm2']) expect(minios).toEqual(has(`\`${name}.aarch64\` is installed`))
    expect(minios).toEqual(has('`packages.install` has `procps-ng.aarch64` twice, first in line 272'))
    for (const name of ['dracut', 'ping6', 'udevadm'])
      expect(minios).toEqual(has(`\`cut.tools\` has \`${name}\` twice`))
    expect(minios).toEqual(has('the loader of another processor than aarch64: ld-linux-x86-64'))
  })
  it('Q32: perl kept and erased, SELinux installed and turned off', () => {
    expect(product).toEqual(
      has('cmd.conf:1155:9 notice `perl` is kept and 95 packages of perl are erased by force'),
    )
    expect(product).toEqual(has('menu.lst:6:75 notice `selinux=0`'))
  })
  it('Q33: modules of no kernel’s tree, and the memory set aside for them', () => {
    expect(product).toEqual(has('rpm.conf:1751:9 warning 2 drivers are in no kernel'))
    expect(product).toEqual(has('`reserve_kbox_mem=16M`'))
  })
  it('Q34: tools and loaders of another processor', () => {
    expect(product).toEqual(has('cmd.conf:495:9 warning 6 tools are of another processor'))
    expect(product).toEqual(has('ld-linux-x86-64'))
  })
  it('`yum` kept and `dnf-3` cut, intel_iommu on aarch64, tools that a rule removes again', () => {
    expect(product).toEqual(
      has('cmd.conf:299:9 warning dnf, yum are kept and `dnf-3`, to which they link, is cut'),
    )
    expect(product).toEqual(has('`intel_iommu=on` in the entry `dpuos` is a parameter of x86_64'))
    expect(product).toEqual(has('`chpasswd` is kept and then removed by the rule'))
  })
  it('libraries that no pass looks at, and rules of an installer that is never hardened', () => {
    expect(product).toEqual(has('245 of 633 libraries begin with no `lib` and have no effect'))
    expect(minios).toEqual(has('the installer is never hardened: these 152 rules have no effect'))
  })
})

describe('what other folders have wrong', () => {
  it('a sound folder has nothing to complain of', async () => {
    expect(await findings(SMALL)).toEqual([])
  })

  it('Q27, Q26, Q25: hooks that the installer would stumble over', async () => {
    const hook = (text: string, stage = 'before_setup_os_hook', name = 'S50x') =>
      findings({ ...SMALL, [`usr_install/hook/${stage}/${name}`]: text })
    expect(await hook('return 0\n')).toEqual([])
    expect(await hook('x\nefibootmgr -l \\\\EFI\\\\euleros\\\\shimaa64.efi\n')).toEqual([
      expect.stringContaining('S50x:2:1 warning the boot entry'),
    ])
    expect(await hook('exit 1\n')).toEqual([expect.stringContaining('`exit` ends the installer')])
    expect(await hook("getcap /usr/bin/* | awk '{print $3}'\n")).toEqual([
      expect.stringContaining('capabilities'),
    ])
    expect(await hook('x', 'before_setup_hook')).toEqual([expect.stringContaining('is no point at which')])
    expect(await hook('x', 'env_check_hook', 'a.sh')).toEqual([expect.stringContaining('never runs')])
  })

  it('Q28: addon scripts, which no step runs', async () => {
    expect(await findings({ ...SMALL, 'usr_install/all/addonscript/after_inssucc_hook/S01': '' })).toEqual([
      expect.stringContaining('warning 1 script below addonscript'),
    ])
  })

  it('Q33: entries in comments, Q34: sections that are never selected', async () => {
    expect(await findings(rpm(`<!-- <drivers>${names('file', 'a.ko', 'b.ko')}</drivers> -->`))).toEqual([
      'rpm.conf:6:1 warning a comment hides 2 entries',
    ])
    expect(
      await findings(
        rpm(`<packages type="bootstrap" profiles="pae">${names('package', 'kernel-PAE')}</packages>`),
      ),
    ).toEqual([expect.stringContaining('the section of profile `pae` is never selected')])
  })

  it('drivers and package names of another processor', async () => {
    const said = await findings(
      rpm(
        `<drivers>${names('file', 'arch/riscv/crypto/a.ko')}</drivers><packages type="bootstrap">${names('package', 'x.aarch64', 'y.x86_64')}</packages>`,
      ),
    )
    expect(said).toEqual([
      expect.stringContaining('warning 1 package name is for another processor than aarch64: y.x86_64'),
      expect.stringContaining('1 driver is of another processor than aarch64'),
    ])
  })

  it('rpm kept though the level takes its database', async () => {
    expect(await findings(cmd(`<strip type="tools">${names('file', 'rpm')}</strip>`))).toContainEqual(
      expect.stringContaining('rpm is kept, and the level `full` takes out rpm'),
    )
  })

  it('a service enabled and disabled, rules for the host’s services', async () => {
    const sys = (SMALL['sys.conf'] ?? '').replace(
      '</sysconfig>',
      "sys_service_enable='kdump'\nsys_service_disable='kdump'\n</sysconfig>",
    )
    expect(
      await findings({ ...SMALL, 'sys.conf': sys, 'security_s.conf': '1@systemctl@cups@stop\n' }),
    ).toEqual([
      expect.stringContaining('1 rule works on the services of the build host'),
      expect.stringContaining('`kdump` is enabled and then disabled'),
    ])
  })
})

describe('against a distribution', () => {
  const facts = {
    missing: [{ name: 'bsah.aarch64', near: ['bash'] }],
    packages: ['bash', 'kernel'],
    files: [
      '/bin/bash',
      '/usr/lib64/libc.so.6',
      '/lib/modules/5.10/kernel/net/802/garp.ko.xz',
      '/etc/motd',
      '/usr/lib/systemd/system/sshd.service',
      '/usr/lib/systemd/system/getty@.service',
      '/usr/lib64/gconv/GBK.so',
    ],
  }
  const against = async (folder: Files) => lintAgainst(await read(folder), facts).map(told)

  it('a package that is nowhere is an error at its line, with the name that may be meant', async () => {
    const wrong = await read(
      rpm(`<packages type="bootstrap">${names('package', 'passwd.aarch64')}</packages>`),
    )
    const [other] = lintAgainst(wrong, { ...facts, missing: [{ name: 'passwd.aarch64', near: ['passwd'] }] })
    expect(other?.hint).toContain('There is `passwd` with another suffix')
    const loaded = await read(
      rpm(`<packages type="bootstrap">${names('package', 'bsah.aarch64')}</packages>`),
    )
    expect(lintAgainst(loaded, facts)).toMatchObject([
      { level: 'error', at: { file: 'cfg_x/rpm.conf', line: 6 }, hint: 'Did you mean bash?' },
    ])
  })

  it('tools by exact name, libraries by their beginning, drivers by pattern, deletions by glob: one finding each', async () => {
    const lists = [
      `<strip type="tools">${names('file', 'bash', 'bas')}</strip>`,
      `<strip type="libs">${names('file', 'libc', 'libc.so.6', 'libd')}</strip>`,
      `<strip type="delete">${names('file', '/etc/mot?', '/usr/lib/modules/*/kernel/net', '/etc/x*')}</strip>`,
    ]
    const all = {
      ...cmd(lists.join('')),
      'rpm.conf':
        rpm(`<drivers>${names('file', 'net/802/garp.ko', '802/.*ko', 'tun.ko')}</drivers>`)['rpm.conf'] ?? '',
    }
    const said = await against(all)
    expect(said.map((one) => one.replace(/^\S+ /, ''))).toEqual([
      'warning 1 of 2 tools matches nothing: bas',
      'warning 1 of 3 libraries matches nothing: libd',
      'warning 1 of 3 driver patterns matches nothing: tun.ko',
      'warning 1 of 3 deletions matches nothing: /etc/x*',
    ])
  })

  it('units, templates for their instances, modules to load, converters, names to erase, files of rules', async () => {
    const sys = (SMALL['sys.conf'] ?? '').replace(
      '</sysconfig>',
      "sys_service_enable='sshd getty@tty1 sshx'\nsys_usermodules_autoload='garp tun'\nsys_gconv='GBK,X'\n</sysconfig>",
    )
    const said = await against({
      ...rpm(`<packages type="delete">${names('package', 'bash.aarch64', 'perl.aarch64')}</packages>`),
      'sys.conf': sys,
      'security_s.conf': '1@chmod 600@/etc/motd\n2@rm -f@/etc/none /etc/motd\n3@rm -f@/etc/none\n',
    })
    expect(said.map((one) => one.replace(/^\S+ /, ''))).toEqual([
      'warning 1 of 2 names to erase matches nothing: perl.aarch64',
      'warning 1 of 2 converters matches nothing: X',
      'warning 1 of 2 modules to load matches nothing: tun',
      'warning 1 of 3 services to enable matches nothing: sshx',
      'notice 1 of 3 rules are about files that no package brings: /etc/none',
    ])
  })
})

it('a dpuos.yaml is looked at like a folder', async () => {
  const text =
    'schema: dpuos.definition/v1\nname: a\ndistro: sandbox\narch: aarch64\nkernel: {cmdline: [intel_iommu=on]}\ncut: {tools: [sh]}\n'
  const result = await loadDefinition('dpuos.yaml', async () => text)
  expect(result.ok && lint(result.value).map(told)).toEqual([
    'dpuos.yaml:6:15 warning sh is kept and `bash`, to which it links, is cut',
    'dpuos.yaml:5:20 warning `intel_iommu=on` in the kernel command line is a parameter of x86_64, the image is for aarch64',
  ])
})
