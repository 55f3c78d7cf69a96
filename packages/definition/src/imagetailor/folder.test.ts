import { describe, expect, it } from 'vitest'
import { CFG_DPUOS, MINIOS, readFolder, SMALL, said, told } from '../testing/imagetailor-folder.ts'
import type { ImageTailor } from './folder.ts'
import { erased, installed, weak } from './rpm-conf.ts'

async function whole(files: Readonly<Record<string, string>>): Promise<ImageTailor> {
  const { config, findings } = await readFolder(files)
  if (config === undefined) throw new Error(findings.map(told).join('\n'))
  return config
}

const crlf = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n')
const sys = (lines: string): Record<string, string> => ({ 'sys.conf': `${SMALL['sys.conf']}${lines}` })
const sysconfig = (lines: string): Record<string, string> => ({
  'sys.conf': (SMALL['sys.conf'] ?? '').replace('</sysconfig>', `${lines}\n</sysconfig>`),
})
const rpm = (elements: string): Record<string, string> => ({
  'rpm.conf': (SMALL['rpm.conf'] ?? '').replace('</image>', `${elements}\n</image>`),
})

describe('the real configuration', () => {
  it('cfg_dpuos is read whole: every package, driver, tool, library and rule, with its line', async () => {
    const { config, findings } = await readFolder(CFG_DPUOS)
    expect(config && installed(config.rpm)).toHaveLength(127)
    expect(config && erased(config.rpm)).toHaveLength(110)
    expect(config?.rpm.drivers).toHaveLength(1724)
    expect(config?.cmd.strips.delete.entries).toHaveLength(9)
    expect(config?.cmd.strips.tools.entries).toHaveLength(1866)
    expect(config?.cmd.strips.libs.entries).toHaveLength(633)
    expect(config?.rules).toHaveLength(139)
    expect(config?.partitions).toHaveLength(8)
    expect(config?.modules).toHaveLength(45)
    expect(config && weak(config.rpm)).toBe(true)
    expect(config?.rpm.drivers[0]).toEqual({
      value: 'arch/arm64/crypto/aes-ce-blk.ko',
      at: { file: 'cfg_x/rpm.conf', line: 30, column: 9 },
    })
    expect(findings.map(told)).toEqual([
      'usr_install/conf/modules:1:1 warning lines end in CRLF: imageTailor’s installer knows none of these 45 modules and skips them',
    ])
  })

  it('its installer is read by the same rules', async () => {
    const config = await whole(MINIOS)
    expect(installed(config.rpm)).toHaveLength(64)
    expect(config.rpm.drivers).toHaveLength(201)
    expect(config.cmd.strips.tools.entries).toHaveLength(234)
    expect(config.rules).toHaveLength(152)
  })

  it('with CRLF everywhere and a byte order mark, every file says the same, column by column', async () => {
    const text = Object.fromEntries(
      Object.entries(CFG_DPUOS).map(([name, raw]) => [name, `\uFEFF${crlf(raw)}`]),
    )
    expect(await whole(text)).toEqual(await whole({ ...CFG_DPUOS }))
  })
})

describe('tolerated without a word', () => {
  it('Q29: a blank behind a name vanishes, as the splitting of words makes it vanish in kiwi', async () => {
    const config = await whole({ ...CFG_DPUOS })
    expect(config.cmd.strips.tools.entries.filter(({ value }) => value.trim() === 'wc')).toEqual([
      expect.objectContaining({ value: 'wc' }),
    ])
  })

  it('Q35: sys.conf and isopackage.sdf without a final newline lose no line', async () => {
    const config = await whole({
      ...SMALL,
      'sys.conf': (SMALL['sys.conf'] ?? '').trimEnd(),
      'usr_install/conf/isopackage.sdf': 'name=OS.tar.gz\ncmdtype=rh-cmd',
    })
    expect(config.sys.settings.get('sys_hostname')?.value).toBe('dpu')
    expect(config.sdf.get('cmdtype')?.value).toBe('rh-cmd')
  })

  it('Q16: CRLF in sys.conf ends no block and stands in no value', async () => {
    const config = await whole({ ...SMALL, 'sys.conf': crlf(SMALL['sys.conf'] ?? '') })
    expect(config.sys.settings.get('sys_cut')?.value).toBe('no')
  })

  it('Q24: hooks in CRLF are hooks', async () => {
    const hook = { 'usr_install/hook/env_check_hook/S00x': '#!/bin/sh\r\nreturn 0\r\n' }
    expect(await said(hook)).toEqual([])
    expect((await whole({ ...SMALL, ...hook })).hooks).toMatchObject([
      { stage: 'env_check_hook', name: 'S00x' },
    ])
  })

  it('comments that hide entries hide them, over several lines too', async () => {
    const config = await whole({
      ...SMALL,
      ...rpm('<!-- <packages type="bootstrap">\n<package name="x"/>\n</packages> -->'),
    })
    expect(installed(config.rpm)).toHaveLength(1)
  })

  it('Q34: a section for a profile that is never selected installs nothing', async () => {
    const config = await whole({
      ...SMALL,
      ...rpm('<packages type="bootstrap" profiles="pae"><package name="kernel-PAE"/></packages>'),
    })
    expect(installed(config.rpm).map(({ value }) => value)).toEqual(['bash.aarch64'])
  })
})

describe('nothing is executed', () => {
  it('Q16: a line outside the blocks of sys.conf is told, for imageTailor runs it as root', async () => {
    expect(await said(sys('  rm -rf /\n'))).toEqual([
      'sys.conf:7:3 error `rm -rf /` stands outside all blocks: imageTailor runs it as a shell command, dpuos never does',
    ])
  })

  it.each([
    'sys_timezone=$(id)',
    'sys_timezone="`id`"',
    "sys_timezone='a' reboot",
    'echo x',
    "sys_timezone = 'UTC'",
  ])('what a shell would expand or run is refused: %s', async (line) => {
    expect(await said(sysconfig(line))).toEqual([
      expect.stringMatching(/^sys.conf:6:1 error expected `name='value'`/),
    ])
  })

  it('an entity of a document type is not expanded, and so cannot grow', async () => {
    const bomb =
      '<!DOCTYPE image [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<image><drivers><file name="&b;"/></drivers></image>'
    expect(await said({ 'rpm.conf': bomb })).toEqual([
      expect.stringContaining('rpm.conf:2:29 error not well-formed XML'),
    ])
  })
})

describe('refused', () => {
  it('Q17: `<HDpartitions>` beside one with an id, and any block twice, for one would overwrite the other', async () => {
    const table = (tag: string) => `<${tag}>\nhd0 / 10G primary ext4\n</${tag}>\n`
    expect(await said(sys(table('HDpartitions') + table('HDpartitions-2')))).toEqual([
      'sys.conf:10:1 error `<HDpartitions-2>` beside `<HDpartitions>` (line 7): imageTailor writes both into one file and the last wins',
    ])
    expect(await said(sys(table('HDpartitions-2') + table('HDpartitions-2')))).toEqual([
      'sys.conf:10:1 error `<HDpartitions-2>` stands twice, first in line 7',
    ])
  })

  it('Q19: a GRUB password that is empty, has another name, or runs over two lines', async () => {
    const grub = (text: string) => said({ 'usr_file/etc/default/grub': text })
    const hash = `grub.pbkdf2.sha512.10000.${'AB'.repeat(64)}.${'CD'.repeat(64)}`
    expect(await grub(`GRUB_PASSWORD="${hash}"\n`)).toEqual([])
    expect(await grub('GRUB_PASSWORD=""\n')).toEqual([
      expect.stringContaining('grub:1:1 error `GRUB_PASSWORD` is empty'),
    ])
    expect(await grub(`GRUB2_PASSWORD="${hash}"\n`)).toEqual([
      expect.stringContaining('expected `GRUB_PASSWORD`'),
    ])
    expect(await grub('GRUB_PASSWORD="grub.pbkdf2.sha512.10000.AB\nCD"\n')).toEqual([
      expect.stringContaining('runs over several lines'),
    ])
  })

  it('blocks that are left open, inside each other, or unknown', async () => {
    expect(await said(sys('<netconfig-0>\nDEVICE=eth0\n'))).toEqual([
      'sys.conf:7:1 error `<netconfig-0>` is never closed',
    ])
    expect(await said(sys('<netconfig-0>\n<sysconfig>\n</netconfig-0>\n'))).toEqual([
      'sys.conf:8:1 error `<sysconfig>` stands inside `<netconfig-0>`',
    ])
    expect(await said(sys('<HDpartition>\n</HDpartition>\n'))).toEqual([
      'sys.conf:7:1 error `<HDpartition>` is no block of sys.conf, did you mean `<HDpartitions>`?',
    ])
    expect(await said(sys('<netconfig>\n</netconfig>\n'))).toHaveLength(1)
  })

  it('partition rows that the installer would stumble over at the customer’s', async () => {
    const rows = [
      'hd0\t/ 10G primary ext4',
      'sda / 10G primary ext4',
      'hd0 /a 1.5G primary ext4',
      'hd0 /b 1G first ext4',
    ]
    const more = [
      'hd0 /c 1G primary xfs',
      'hd0 /d 1G primary vfat',
      'hd0 /e MAX primary ext4',
      'hd0 /f 1G primary ext4',
    ]
    const told = await said(sys(`<HDpartitions>\n${[...rows, ...more].join('\n')}\n</HDpartitions>\n`))
    expect(told.map((one) => one.split(' ')[0])).toEqual([
      'sys.conf:8:1',
      'sys.conf:9:1',
      'sys.conf:10:8',
      'sys.conf:11:11',
      'sys.conf:12:19',
      'sys.conf:13:19',
      'sys.conf:15:1',
    ])
  })

  it('all mistakes of all files come at once', async () => {
    const findings = await said({
      ...rpm('<drivers><file/></drivers>'),
      ...sys('x\n'),
      'security_s.conf': '1@m@/etc/x\n',
    })
    expect(findings.map((one) => one.split(' ')[0])).toEqual([
      'rpm.conf:6:10',
      'sys.conf:7:1',
      'security_s.conf:1:1',
    ])
  })

  it('a folder that lacks a file of the three is told which', async () => {
    const { config, findings } = await readFolder({ 'rpm.conf': SMALL['rpm.conf'] ?? '' })
    expect(config).toBeUndefined()
    expect(findings.map(told)).toEqual([
      'cfg_x:1:1 error cfg_x has no cmd.conf',
      'cfg_x:1:1 error cfg_x has no sys.conf',
    ])
  })
})

describe('rules of security_s.conf', () => {
  const rules = async (text: string) => (await whole({ ...SMALL, 'security_s.conf': text })).rules
  it('`@@` is an @ inside a field', async () => {
    expect(await rules('1@m@/etc/x@mail@ root@@example\n')).toMatchObject([
      {
        id: '1',
        operation: 'm',
        fields: ['/etc/x', 'mail', ' root@example'],
        line: '1@m@/etc/x@mail@ root@@example',
      },
    ])
  })

  it('a backslash makes the next character literal, and at the end joins two lines', async () => {
    expect(await rules('1@sed -i s/a\\\\+b/c/@/etc/x\n2@rm -f@/etc/a \\\n/etc/b\n')).toMatchObject([
      { operation: 'sed -i s/a\\+b/c/', at: { line: 1 } },
      { fields: ['/etc/a /etc/b'], line: '2@rm -f@/etc/a /etc/b', at: { line: 2 } },
    ])
  })

  it('comments, blank lines and lines that begin with a blank are no rules', async () => {
    expect(await rules('# 1@rm@/a\n\n  2@rm@/b\n')).toEqual([])
    expect(await said({ 'security_s.conf': '  2@rm@/b\n' })).toEqual([
      'security_s.conf:1:1 warning `2@rm@/b` begins with a blank, so it is no rule',
    ])
  })
})
