import type { Release } from '../types.ts'

/** e-Cloud's derivative of openEuler. Its RPMs are signed, but the public key is not published where it could be found. */
export const CTYUNOS_23_01: Release = {
  id: 'CTyunOS-23.01',
  family: 'CTyunOS',
  version: '23.01',
  semver: '23.1.0',
  releasever: '23.01',
  lts: false,
  released: { value: null, source: 'no public source found' },
  endOfLife: { value: null, source: 'no public source found' },
  kernel: { value: '5.10.0', source: "kernel 5.10.0-136.12.0.86.ctl3 in NVIDIA's driver support tables" },
  systemd: { value: null, source: 'no public source found' },
  arches: ['x86_64', 'aarch64'],
  tree: 'ctyunos-23.01',
  mirrors: ['https://repo.ctyun.cn/hostos'],
  metalink: null,
  repositories: [
    { id: 'everything', path: 'everything/{arch}', metalink: null, enabled: true },
    { id: 'update', path: 'update/{arch}', metalink: null, enabled: true },
  ],
  keys: [],
  signedMetadata: false,
  notes: ['The end of life and the signing key of CTyunOS 23.01 are not in the catalog.'],
}

/** The RPM distribution that dpuos makes from the host's Debian or Ubuntu archive: no network of openEuler's, a throw-away key. */
export const SANDBOX: Release = {
  id: 'sandbox',
  family: 'sandbox',
  version: 'sandbox',
  semver: '0.0.0',
  releasever: 'sandbox',
  lts: false,
  released: { value: null, source: 'made on the spot' },
  endOfLife: { value: null, source: 'made on the spot' },
  kernel: { value: null, source: "the host archive's" },
  systemd: { value: null, source: "the host archive's" },
  arches: ['x86_64', 'aarch64'],
  absentArches: {
    riscv64: 'it is made of Debian 12, which has no riscv64; openEuler has, from 24.03-LTS on',
  },
  tree: '',
  mirrors: [],
  metalink: null,
  repositories: [{ id: 'sandbox', path: '', metalink: null, enabled: true }],
  keys: [],
  signedMetadata: true,
  notes: [],
}
