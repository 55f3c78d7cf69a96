import { describe, expect, it } from 'vitest'
import { aptConfig, hostSources, networkSettings, sourcesList } from './apt.ts'
import { snapshotUrl } from './download.ts'

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'

describe('the host’s own mirror', () => {
  it('is taken on a Debian of the sandbox’s release, other sources left aside', () => {
    const targets = [
      'Debian|bookworm|main|http://mirror.example/debian/',
      'Debian|bookworm-security|main|http://mirror.example/debian-security/',
      'Debian|bookworm|contrib|http://mirror.example/debian/',
      'Vendor|nodistro|main|https://vendor.example/',
    ].join('\n')
    expect(hostSources(targets)).toEqual([
      { url: 'http://mirror.example/debian', suite: 'bookworm' },
      { url: 'http://mirror.example/debian-security', suite: 'bookworm-security' },
    ])
  })
  it('serves our release too when the host runs another Debian', () => {
    const targets =
      'Debian|trixie|main|http://mirror.example/debian/\nDebian|trixie-backports|main|http://b.example/'
    expect(hostSources(targets).map(({ url, suite }) => `${url} ${suite}`)).toEqual([
      'http://mirror.example/debian bookworm',
      'http://mirror.example/debian bookworm-updates',
    ])
  })
  it.each([
    ['Ubuntu', 'Ubuntu|noble|main|http://mirror.example/ubuntu/'],
    ['a host with only the updates', 'Debian|bookworm-updates|main|http://mirror.example/debian/'],
    ['a host without apt lists', ''],
  ])('is not taken on %s', (_host, targets) => {
    expect(hostSources(targets)).toEqual([])
  })
})

describe('an apt of our own', () => {
  it('keeps the host’s proxies and certificates, and nothing else of its settings', () => {
    const dump = [
      'Acquire "";',
      'Acquire::http::Proxy "http://proxy.example:3128/";',
      'Acquire::http::Proxy::mirror.example "DIRECT";',
      'Acquire::https::CAInfo "/etc/ssl/own.pem";',
      'Acquire::Check-Valid-Until "false";',
      'Acquire::Retries "3";',
      'Acquire::GzipIndexes "true";',
      'Acquire::Languages:: "none";',
      'DPkg::Post-Invoke:: "rm -f /var/cache/apt/*.bin || true";',
      'APT::Update::Post-Invoke:: "rm -f /var/cache/apt/*.bin || true";',
    ].join('\n')
    expect(networkSettings(dump)).toEqual([
      'Acquire::http::Proxy "http://proxy.example:3128/";',
      'Acquire::http::Proxy::mirror.example "DIRECT";',
      'Acquire::https::CAInfo "/etc/ssl/own.pem";',
      'Acquire::Check-Valid-Until "false";',
      'Acquire::Retries "3";',
    ])
  })
  it('lives in its own folder, for its own architecture', () => {
    const config = aptConfig('/scratch/apt', 'arm64', ['Acquire::Retries "3";'])
    expect(config).toContain('APT::Architectures { "arm64"; };')
    expect(config).toContain('Dir::State "/scratch/apt/state";')
    expect(config).toContain('Dir::State::status "/scratch/apt/status";')
    expect(config).toContain('Acquire::Retries "3";')
    expect(config).not.toContain('/var/lib')
  })
  it('trusts only the named keyring', () => {
    expect(sourcesList([{ url: 'http://m/debian', suite: 'bookworm' }])).toBe(
      `Types: deb\nURIs: http://m/debian\nSuites: bookworm\nComponents: main\nSigned-By: ${KEYRING}\n`,
    )
  })
})

it('asks the snapshot archive for the state that the lock names', () => {
  const deb = { filename: 'pool/main/b/bash/bash_5.2_amd64.deb' } as Parameters<typeof snapshotUrl>[0]
  const date = 'Sat, 11 Jul 2026 10:16:37 UTC'
  expect(snapshotUrl(deb, 'bookworm', date)).toBe(
    'http://snapshot.debian.org/archive/debian/20260711T101637Z/pool/main/b/bash/bash_5.2_amd64.deb',
  )
  expect(snapshotUrl(deb, 'bookworm-security', date)).toContain('/archive/debian-security/20260711T101637Z/')
})
