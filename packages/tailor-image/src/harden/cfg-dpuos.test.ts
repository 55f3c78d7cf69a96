import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { realPorts } from '@dpuos/action-kit/testing'
import { parseSecurityConf } from '@dpuos/definition'
import { expect, test } from 'vitest'
import { aWork } from '../testing/a-work.ts'
import { hardenLayer } from './harden.ts'

const RULES = '../../../../test/cases/cfg_dpuos/custom/cfg_dpuos/security_s.conf'

/** What the rules meet, small: the rest of what they name is absent, as on openEuler. */
const ROOT = {
  '/etc/passwd': 'root:x:0:0::/root:/bin/bash\n',
  '/etc/group': 'root:x:0:\n',
  '/etc/sysctl.conf': '# sysctl settings are defined through files\n',
  '/etc/systemd/system/ctrl-alt-del.target': '-> /usr/lib/systemd/system/reboot.target',
  '/usr/lib/systemd/system/ctrl-alt-del.target': '-> reboot.target',
  '/usr/lib/systemd/system/reboot.target': '',
  '/etc/pam.d/system-auth': 'auth required pam_unix.so\n',
  '/etc/pam.d/password-auth': 'auth required pam_unix.so\n',
  '/etc/pam.d/su': 'auth required pam_wheel.so\n',
  '/etc/pam.d/crond': 'account include system-auth\n',
  '/usr/sbin/chpasswd': '',
  '/usr/bin/lastb': '-> last',
  '/usr/bin/last': '',
  '/usr/bin/tclsh8.5': '',
  '/usr/lib/modules/5.10.0/build': '-> /usr/src/kernels/5.10.0',
  '/usr/lib/modules/5.10.0/source': '-> build',
  '/etc/libvirt/qemu.conf': '#vnc_password = "XYZ12345"\nspice_password = "XYZ12345"\n',
  '/etc/openhpi/openhpi.conf': 'password = "hunter2"\nuser = "a"\n',
  '/var/log/audit.log': '',
  '/tmp/': '',
  '/root/': '',
  '/sbin': '-> usr/sbin',
}

test('the 139 rules of DPU-OS: what is there is changed as they say, and nothing that they cannot replace is taken away', async () => {
  const file = fileURLToPath(new URL(RULES, import.meta.url))
  const rules = parseSecurityConf(readFileSync(file, 'utf8'), file, [])
  expect(rules).toHaveLength(139)
  const ports = realPorts()
  const made = await aWork(ROOT, `system:\n  harden: ${JSON.stringify(rules.map((rule) => rule.line))}\n`)
  const work = { ...made, ports }
  try {
    await hardenLayer(work)
    const { root } = work
    const mode = (one: string): number => (root.stat(one)?.mode ?? 0) & 0o7777
    expect(root.readText('/etc/sysctl.conf')).toBe(
      [
        '# sysctl settings are defined through files',
        'kernel.panic_on_oops=1',
        'kernel.sched_autogroup_enabled=0',
        'net.ipv6.conf.all.accept_ra=0',
        'net.ipv6.conf.default.accept_ra=0',
        'net.ipv6.conf.all.accept_redirects=0',
        'net.ipv6.conf.default.accept_redirects=0',
        '',
      ].join('\n'),
    )
    expect([mode('/etc/sysctl.conf'), mode('/var/log'), mode('/root'), mode('/tmp')]).toEqual([
      0o600, 0o755, 0o700, 0o1755,
    ])
    // sed, with its flags and what the reader makes of backslashes.
    expect(root.readText('/etc/libvirt/qemu.conf')).toBe('#vnc_password="******"\nspice_password="******"\n')
    expect(root.readText('/etc/openhpi/openhpi.conf')).toBe('password="******"\nuser = "a"\n')
    for (const gone of [
      '/etc/systemd/system/ctrl-alt-del.target',
      '/usr/lib/systemd/system/ctrl-alt-del.target',
      '/usr/sbin/chpasswd',
      '/usr/bin/lastb',
      '/usr/lib/modules/5.10.0/build',
      '/usr/lib/modules/5.10.0/source',
    ])
      expect(root.lstat(gone), gone).toBeUndefined()
    // The files of security-tool/ that rules 401 to 404 copy are not part of the configuration.
    for (const kept of ['system-auth', 'password-auth', 'su', 'crond'])
      expect(root.readText(`/etc/pam.d/${kept}`)).toBe(ROOT[`/etc/pam.d/${kept}` as keyof typeof ROOT])
    expect(
      work.findings.map((one) => [one.level, one.code, one.title.replace(/^system\.harden: /, '')]),
    ).toEqual([
      ...['401', '402', '403', '404'].map((id) => [
        'warning',
        'harden-source-missing',
        expect.stringMatching(
          new RegExp(`^the [34] rules with id ${id} were left out: there is no security-tool/`),
        ),
      ]),
      [
        'notice',
        'harden-absent',
        expect.stringMatching(/^\d+ of 139 rules concern files that the image does not have$/),
      ],
    ])
  } finally {
    rmSync(made.dir, { recursive: true })
    await ports.dispose()
  }
})
