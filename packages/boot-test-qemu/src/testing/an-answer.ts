import { anImageManifest } from '@dpuos/manifests/testing'
import type { Answer } from '../probe/answer.ts'

/** The answer of a guest that keeps every promise of the fixture image. */
export function anAnswer(overrides: Partial<Answer> = {}): Answer {
  return {
    state: 'running',
    systemd: 'systemd 252 (252.39)',
    kernelRelease: anImageManifest().kernelRelease,
    hostname: 'demo-dpu',
    cmdline: '',
    defaultTarget: 'multi-user.target',
    pivot: 2,
    uptime: 10,
    times: { FinishTimestampMonotonic: 9_000_000 },
    memTotalKib: 1,
    memAvailableKib: 1,
    processes: 1,
    modules: [],
    moduleStates: { virtio_net: 'loaded' },
    sysctl: { 'vm.nr_hugepages': '8' },
    sysctlMissing: [],
    units: {
      'sshd.service': { load: 'loaded', file: 'enabled', active: 'active' },
      'kdump.service': { load: 'masked', file: 'masked', active: 'inactive' },
    },
    failedListed: true,
    failedUnits: [],
    failedLogs: {},
    jobs: [],
    facts: {},
    ...overrides,
  }
}
