import { existsSync } from 'node:fs'
import { realPorts } from '@dpuos/action-kit/testing'
import { expect, onTestFinished, test } from 'vitest'
import { MACHINES, probeAccelerator } from './accelerator.ts'

test('a guest decides about the accelerator, within 3 s, and the reason is told', async () => {
  const ports = realPorts()
  onTestFinished(() => ports.dispose())
  // A CPU model that hides the host's features gets past the set-up even where nested KVM then hangs.
  const cpu = ports.host.arch === 'x86_64' ? 'qemu64' : 'host'
  const found = await probeAccelerator({ arch: ports.host.arch, cpu }, ports)
  // Which one it is depends on the machine; that kind, reason and /dev/kvm agree does not.
  expect(found.probeMs).toBeLessThan(3000)
  expect(found.detail).not.toBe('')
  const possible = existsSync('/dev/kvm')
    ? ['kvm: kvm-usable', 'tcg: kvm-denied', 'tcg: kvm-aborts', 'tcg: kvm-hangs']
    : ['tcg: kvm-absent']
  expect(possible).toContain(`${found.kind}: ${found.reason}`)
})

test('a CPU model whose features KVM cannot give is told apart from a working one', async ({ skip }) => {
  const ports = realPorts()
  onTestFinished(() => ports.dispose())
  if (ports.host.arch !== 'x86_64' || !existsSync('/dev/kvm')) skip('needs an x86_64 host with /dev/kvm')
  const found = await probeAccelerator({ arch: 'x86_64', cpu: 'no-such-cpu' }, ports)
  expect(found).toMatchObject({ kind: 'tcg', reason: 'kvm-aborts' })
  expect(found.detail).toContain('no-such-cpu')
})

test('a guest of a foreign architecture is emulated, without asking KVM', async ({ skip }) => {
  const ports = realPorts()
  onTestFinished(() => ports.dispose())
  const arch = ports.host.arch === 'x86_64' ? 'aarch64' : 'x86_64'
  if ((await ports.proc.which(MACHINES[arch].program)) === undefined)
    skip(`${MACHINES[arch].program} is not installed`)
  expect(await probeAccelerator({ arch }, ports)).toMatchObject({ kind: 'tcg', reason: 'foreign-arch' })
})
