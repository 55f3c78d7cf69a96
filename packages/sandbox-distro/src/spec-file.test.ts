import { describe, expect, it } from 'vitest'
import type { DebEntry } from './debian-index.ts'
import { extraSpec, fileLines, formatSpec, planSpec } from './spec-file.ts'

const DEB: DebEntry = {
  name: 'openssh-server',
  version: '1:9.2p1-2+deb12u10',
  architecture: 'amd64',
  filename: 'x.deb',
  size: 1,
  sha256: 'a'.repeat(64),
  depends: [],
  provides: [],
  summary: 'secure shell (SSH) server, 100%',
  archive: 0,
}
const PLAN = {
  name: 'openssh-server',
  recipe: { debs: ['openssh-server'], units: ['sshd.service'] },
  debs: [DEB],
  requires: ['glibc >= 2.36'],
}

describe('a converted package’s spec', () => {
  it('has the deb’s version in rpm’s parts, its summary escaped, and says where it comes from', () => {
    const spec = formatSpec(planSpec(PLAN))
    expect(spec).toContain('Epoch: 1\nVersion: 9.2p1\nRelease: 2.0.deb12u10.sb\n')
    expect(spec).toContain('Summary: secure shell (SSH) server, 100%%\n')
    expect(spec).toContain('Provides: debian(openssh-server)\n')
    expect(spec).toContain('Requires: glibc >= 2.36\n')
    expect(spec).not.toContain('BuildArch')
  })
  it('sets its services to their preset, after systemd is there', () => {
    const spec = formatSpec(planSpec(PLAN))
    expect(spec).toContain('Requires(post): systemd\n')
    expect(spec).toContain('preset sshd.service || :')
  })
  it('is noarch when all its debs are, and for a stub', () => {
    expect(planSpec({ ...PLAN, debs: [{ ...DEB, architecture: 'all' }] }).noarch).toBe(true)
    expect(planSpec({ name: 'passwd', recipe: {}, debs: [], requires: [] }).noarch).toBe(true)
  })
  it('runs what follows from its files once for each transaction, and when they go where that matters', () => {
    const trigger = { priority: 5, paths: ['/usr/lib/modules'], body: '/usr/sbin/new-kernel-pkg || :' }
    const spec = (alsoOnRemoval: boolean): string =>
      formatSpec(planSpec({ ...PLAN, recipe: { trigger: { ...trigger, alsoOnRemoval } } }))
    expect(spec(false)).toContain(
      '%transfiletriggerin -P 5 -- /usr/lib/modules\n/usr/sbin/new-kernel-pkg || :\n',
    )
    expect(spec(false)).not.toContain('%transfiletriggerpostun')
    expect(spec(true)).toContain('%transfiletriggerpostun -P 5 -- /usr/lib/modules\n')
  })
  it('holds no path of the machine that built it', () => {
    expect(formatSpec(planSpec(PLAN))).not.toMatch(/\/tmp|\/home|\/dev\/shm/)
  })
})

describe('the file list', () => {
  const entries = [
    { path: '/usr', type: 'folder' },
    { path: '/usr/share/x', type: 'folder' },
    { path: '/usr/share/x/100%', type: 'file' },
    { path: '/etc/x.conf', type: 'file' },
    { path: '/etc/x.link', type: 'link' },
    { path: '/usr/share/doc/x/copyright', type: 'file' },
    { path: '/usr/share/locale/pt_BR/LC_MESSAGES/x.mo', type: 'file' },
    { path: '/usr/share/man/man1/x.1.gz', type: 'file' },
    { path: '/usr/share/man/de/man1/x.1.gz', type: 'file' },
    { path: '/usr/bin/[', type: 'file' },
  ] as const
  const lines = fileLines('x', entries, { '/usr/bin/[': '%caps(cap_net_raw=p)' })

  it('leaves folders of filesystem alone and owns the package’s own', () => {
    expect(lines).not.toContain('%dir "/usr"')
    expect(lines).toContain('%dir "/usr/share/x"')
    expect(fileLines('filesystem', entries, {})).toContain('%dir "/usr"')
  })
  it('marks configuration, documentation and languages', () => {
    expect(lines).toContain('%config(noreplace) "/etc/x.conf"')
    expect(lines).toContain('"/etc/x.link"')
    expect(lines).toContain('%doc "/usr/share/doc/x/copyright"')
    expect(lines).toContain('%lang(pt) "/usr/share/locale/pt_BR/LC_MESSAGES/x.mo"')
    expect(lines).toContain('%doc "/usr/share/man/man1/x.1.gz"')
    expect(lines).toContain('%doc %lang(de) "/usr/share/man/de/man1/x.1.gz"')
  })
  it('escapes macros, and nothing else', () => {
    expect(lines).toContain('"/usr/share/x/100%%"')
    expect(lines).toContain('%caps(cap_net_raw=p) "/usr/bin/["')
  })
})

it('an extra’s spec says what the definition says', () => {
  const spec = formatSpec(
    extraSpec({ name: 'broken', requires: ['libmissing.so.1()(64bit)'], post: 'exit 1' }),
  )
  expect(spec).toContain('Version: 1.0\nRelease: 1\n')
  expect(spec).toContain('BuildArch: noarch\n')
  expect(spec).toContain('Requires: libmissing.so.1()(64bit)\n')
  expect(spec).toContain('%post\nexit 1\n')
})
