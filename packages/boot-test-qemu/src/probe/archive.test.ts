import { anImageManifest } from '@dpuos/manifests/testing'
import { expect, test } from 'vitest'
import { probeArchive, questions, sysctlPath } from './archive.ts'

const { promises } = anImageManifest()

test('everything that an image promises is asked for', () => {
  expect(questions({ ...promises, modules: ['vfio-pci'] }, { token: 't0ken', patienceSeconds: 60 })).toBe(
    'token t0ken\npatience 60\nsysctl vm.nr_hugepages vm/nr_hugepages\nmodule vfio_pci\nunit sshd.service\nunit kdump.service\nfact starts\nfact journal\n',
  )
})

test('an idle system is watched before anything else is asked', () => {
  const order = { token: 't0ken', patienceSeconds: 60, watchSeconds: 10 }
  expect(questions(promises, order)).toMatch(/^token t0ken\npatience 60\nfact footprint 10\n/)
})

test('a name with blanks or line ends cannot become a question of its own', () => {
  const odd = questions(
    { ...promises, sysctl: { 'a b\nunit x': '1' } },
    { token: 't0ken', patienceSeconds: 60 },
  )
  expect(odd.split('\n').filter((line) => line.startsWith('sysctl'))).toEqual([
    'sysctl a?b?unit?x a?b?unit?x',
  ])
})

test.each([
  ['vm.swappiness', 'vm/swappiness'],
  ['net.ipv4.conf.eth0/100.rp_filter', 'net/ipv4/conf/eth0.100/rp_filter'],
  ['net/ipv4/conf/eth0.100/rp_filter', 'net/ipv4/conf/eth0.100/rp_filter'],
  ['kernel/hostname', 'kernel/hostname'],
])('sysctl key %s is /proc/sys/%s', (key, path) => {
  expect(sysctlPath(key)).toBe(path)
})

test('the archive holds the hook where dracut looks for it', () => {
  const text = probeArchive(promises, { token: 't0ken', patienceSeconds: 60 }).toString('latin1')
  expect(text).toContain('usr/lib/dracut/hooks/pre-pivot/99-dpuos-probe.sh')
  expect(text).toContain('dpuos-probe/ask')
})
