import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adaptArch, adaptName, splitArch } from './arch-suffix.ts'
import { aWork } from './testing/a-work.ts'

test.each([
  ['bash.aarch64', 'bash.x86_64'],
  ['libstdc++.riscv64', 'libstdc++.x86_64'],
  ['tzdata.noarch', 'tzdata.noarch'],
  ['perl-Text-Tabs+Wrap.noarch', 'perl-Text-Tabs+Wrap.noarch'],
  ['python3.11', 'python3.11'],
  ['kernel', 'kernel'],
  ['grub2-efi-aa64', 'grub2-efi-x64'],
  ['grub2-efi-aa64.aarch64', 'grub2-efi-x64.x86_64'],
  ['grub2-efi-aa64-modules.noarch', 'grub2-efi-x64-modules.noarch'],
  ['grub2-efi-aa64-cdboot', 'grub2-efi-x64-cdboot'],
  ['grub2-efi-aa64x', 'grub2-efi-aa64x'],
  ['perl-*.aarch64', 'perl-*.x86_64'],
])('%s is %s on x86_64', (name, expected) => {
  expect(adaptName(name, 'x86_64')).toBe(expected)
})

test('a name is split at an architecture that we know, nowhere else', () => {
  expect(splitArch('lib.so.aarch64')).toEqual({ name: 'lib.so', arch: 'aarch64' })
  expect(splitArch('perl.noarch')).toEqual({ name: 'perl.noarch', arch: undefined })
})

test('names are adapted where the definition says so, all in place, and one notice counts them', async () => {
  const names =
    'install: [bash.aarch64, tzdata.noarch, grub2-efi-aa64.aarch64], erase: [perl.aarch64, vim.x86_64]'
  const exact = await aWork({}, `packages: {${names}}`)
  const adapt = await aWork({}, `packages: {${names}, arch-suffix: adapt}`)
  try {
    const { definition, position } = exact.request
    expect(adaptArch(definition, 'x86_64', position)).toEqual({ definition, findings: [] })
    const adapted = adaptArch(adapt.request.definition, 'x86_64', adapt.request.position)
    expect(adapted.definition.packages).toMatchObject({
      install: ['bash.x86_64', 'tzdata.noarch', 'grub2-efi-x64.x86_64'],
      erase: ['perl.x86_64', 'vim.x86_64'],
    })
    expect(adapted.findings).toMatchObject([
      {
        level: 'notice',
        title:
          '3 package names were written for another architecture and are taken for x86_64 (packages.arch-suffix: adapt)',
        detail: 'dpuos.yaml:5:51: grub2-efi-aa64 became grub2-efi-x64',
      },
    ])
  } finally {
    for (const { dir } of [exact, adapt]) rmSync(dir, { recursive: true })
  }
})
