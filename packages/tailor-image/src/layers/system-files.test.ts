import { rmSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { aWork, type TestWork } from '../testing/a-work.ts'
import { systemLayer } from './system.ts'
import { complaints, dropInMistakes, dropInText, writeUnitFiles } from './unit-files.ts'

let work: TestWork
afterEach(() => {
  rmSync(work.dir, { recursive: true })
})

test('settings of /proc and /sys, hosts and udev rules lie where systemd, libc and udev read them', async () => {
  work = await aWork(
    { '/etc/hosts': '127.0.0.1 localhost\n' },
    `system:
  proc: {/proc/irq/default_smp_affinity: "3", /sys/kernel/mm/ksm/run: 1, /sys/module/x/parameters/y: 50%}
  hosts: {192.168.100.1: [host, host.local]}
  udev: {70-dpu.rules: 'SUBSYSTEM=="net", ATTR{address}=="02:*", NAME="dpu0"'}
`,
  )
  systemLayer(work)
  expect(work.root.readText('/etc/tmpfiles.d/90-dpuos.conf')).toBe(
    '# Written by dpuos from the definition.\nw /proc/irq/default_smp_affinity - - - - 3\nw /sys/kernel/mm/ksm/run - - - - 1\nw /sys/module/x/parameters/y - - - - 50%%\n',
  )
  expect(work.root.readText('/etc/hosts')).toBe('127.0.0.1 localhost\n192.168.100.1 host host.local\n')
  expect(work.root.readText('/etc/udev/rules.d/70-dpu.rules')).toBe(
    'SUBSYSTEM=="net", ATTR{address}=="02:*", NAME="dpu0"\n',
  )
})

test('a sysctl that a later file sets to something else is a warning that names the file', async () => {
  work = await aWork(
    {
      '/etc/sysctl.d/99-sysctl.conf':
        'net.ipv4.ip_forward=0\n# vm.swappiness = 1\n-net/core/busy_poll =  50\n',
      '/usr/lib/sysctl.d/99-sysctl.conf': 'vm.swappiness = 1\n',
      '/usr/lib/sysctl.d/50-x.conf': 'vm.swappiness = 2\n',
    },
    'system:\n  sysctl: {net.ipv4.ip_forward: 1, net.core.busy_poll: 50, vm.swappiness: 10}\n',
  )
  systemLayer(work)
  expect(work.findings.map(({ code, title }) => [code, title])).toEqual([
    [
      'sysctl-overridden',
      'system.sysctl: /etc/sysctl.d/99-sysctl.conf is read later and sets net.ipv4.ip_forward to 0, not 1',
    ],
  ])
})

test('own units, drop-ins and presets lie in /etc; a drop-in of a unit that is not there is a mistake', async () => {
  work = await aWork(
    { '/usr/lib/systemd/system/sshd.service': '[Unit]\n' },
    `services:
  presets: [enable sshd.service, "disable *"]
  units: {k2.service: "[Service]\\nExecStart=/bin/k2 \${A}"}
  drop-ins:
    sshd: {Service: {Nice: 5, PrivateTmp: true, ExecStart: ["", /usr/sbin/sshd -D]}}
    k2: "[Unit]\\nAfter=network.target\\n"
    shd: {Unit: {After: x.target}}
`,
  )
  writeUnitFiles(work)
  const text = (name: string) => work.root.readText(`/etc/systemd/system/${name}`)
  expect(text('k2.service')).toBe('[Service]\nExecStart=/bin/k2 ${A}\n')
  expect(text('sshd.service.d/50-dpuos.conf')).toBe(
    '[Service]\nNice=5\nPrivateTmp=yes\nExecStart=\nExecStart=/usr/sbin/sshd -D\n',
  )
  expect(text('k2.service.d/50-dpuos.conf')).toBe('[Unit]\nAfter=network.target\n')
  expect(work.root.readText('/etc/systemd/system-preset/00-dpuos.preset')).toBe(
    'enable sshd.service\ndisable *\n',
  )
  expect(dropInMistakes(work).map(({ code, hint }) => [code, hint])).toEqual([
    ['unit-unknown', 'Did you mean sshd.service?'],
  ])
  expect(work.ledger.written.get('/etc/systemd/system/k2.service')).toBe('services')
  expect(dropInText('[Unit]')).toBe('[Unit]\n')
})

test('systemd’s complaints are read by file and line', async () => {
  work = await aWork({})
  expect(
    complaints(
      "/r/etc/a.service:2: Unknown key 'Nicee' in section [Service], ignoring.\nx.service: Command /bin/x is not executable\n",
      '/r',
    ),
  ).toEqual([
    { file: '/etc/a.service', line: 2, text: "Unknown key 'Nicee' in section [Service], ignoring." },
  ])
})
