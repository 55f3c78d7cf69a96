import { describe, expect, test } from 'vitest'
import { executingLines, parseSpec } from './rpm-spec.ts'

describe('what rpmspec 4.18 prints of a kernel’s spec', () => {
  test('patches of %patch, plain and packed, in the order of %prep; one that is listed and not applied is not applied', () => {
    const text = `Name: kernel
Source0: kernel.tar.gz
Source10: sign-modules
Patch0002: 0002-a.patch
Patch3: b.patch
Patch4: c.patch
%description
%prep
cd '/b'
/usr/lib/rpm/rpmuncompress -x /s/kernel.tar.gz
echo "Patch #3 (b.patch):"
/usr/bin/patch --no-backup-if-mismatch -f -p1  --fuzz=0 < /s/b.patch

echo "Patch #2 (0002-a.patch):"
{ /usr/lib/rpm/rpmuncompress /s/0002-a.patch || echo patch_fail ; } | /usr/bin/patch --no-backup-if-mismatch -f -p2  --fuzz=0
make all
`
    expect(parseSpec(text)).toEqual({
      archive: 'kernel.tar.gz',
      patches: [
        { file: 'b.patch', strip: 1 },
        { file: '0002-a.patch', strip: 2 },
      ],
      listed: 3,
    })
  })

  test('patches of %autosetup', () => {
    const text = `Source: https://example.org/linux-6.6.tar.xz
Patch: one.patch
Patch: two.patch
%prep
/usr/lib/rpm/rpmuncompress /s/one.patch |${' '}
/usr/bin/patch -p1 -s --fuzz=0 --no-backup-if-mismatch -f
/usr/lib/rpm/rpmuncompress /s/two.patch |${' '}
/usr/bin/patch -p1 -s --fuzz=0 --no-backup-if-mismatch -f
`
    expect(parseSpec(text)).toMatchObject({
      archive: 'linux-6.6.tar.xz',
      patches: [
        { file: 'one.patch', strip: 1 },
        { file: 'two.patch', strip: 1 },
      ],
    })
  })

  test('without an archive', () => {
    expect(parseSpec('Name: x\n')).toBe('it names no Source0')
    expect(parseSpec('Source0: kernel.service\n')).toBe('its Source0, kernel.service, is no archive')
  })
})

describe('a spec that runs something while it is read is refused at its line', () => {
  test.each([
    ['%global who %(id)'],
    ['%{lua: os.execute("id")}'],
    ['%{ lua:print(1)}'],
    ['%include /etc/passwd'],
    ['%{load:/tmp/macros}'],
    ['%{%{word}:os.execute("id")}'],
    ['%{expand:%%(id)}'],
  ])('%s', (line) => {
    expect(executingLines(`Name: x\n${line}\n`, 'k.src.rpm:kernel.spec')).toMatchObject([
      { code: 'kernel-spec-executes', at: { file: 'k.src.rpm:kernel.spec', line: 2 } },
    ])
  })

  test('what a shell would run while building is not read as such, nor are comments and the changelog', () => {
    const spec = `# %(date)
%global Arch $(echo %{_host_cpu} | sed -e s/x86_64/x86/)
%define with_64kb  %{?_with_64kb: 1} %{?!_with_64kb: 0}
%{expand:%%global _find_debuginfo_opts %{?_find_debuginfo_opts} -p '.*(\\.debug)?|XXX' -o x.list}
EXTRA_LDFLAGS="%[ "%{toolchain}" == "clang" ? "-z now" : "" ]"
%changelog
- %(rm -rf /)
`
    expect(executingLines(spec, 'x')).toEqual([])
  })
})
