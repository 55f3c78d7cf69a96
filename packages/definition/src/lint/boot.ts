import type { Arch, Finding, Position } from '@dpuos/manifests'
import { splitName } from '../imagetailor/arch.ts'
import { dead, type Entry, itemsOf, type Linted, seen } from './dead.ts'

/** Parameters of one processor's kernels (kernel-parameters.txt: X86 only, ARM64 only). */
const ONLY: Readonly<Record<Arch, RegExp>> = {
  x86_64:
    /^(intel_iommu|amd_iommu|intel_pstate|amd_pstate|intel_idle\.|hpet|noapic|nolapic|nox2apic|tsc|processor\.max_cstate|idle|noibrs|nopti|spectre_v2)(=|$|\.)/,
  aarch64: /^(arm64\.|kpti|kvm-arm\.|iommu\.strict_arm)(=|$)?/,
  // None of its own on a command line.
  riscv64: /(?!)/,
}

/** Words of kernel command lines that say nothing to this image's kernel, or the opposite of its packages. */
export function boot(linted: Linted): Finding[] {
  const { definition, folders } = linted
  const lines: { where: string; words: Entry[] }[] = [
    {
      where: 'the kernel command line',
      words: itemsOf(linted, definition.kernel.cmdline, 'kernel', 'cmdline'),
    },
    ...folders.flatMap(({ menu }) =>
      menu.map(({ title, cmdline }) => ({ where: `the entry \`${title}\``, words: [...cmdline] })),
    ),
  ]
  return lines.flatMap(({ where, words }) => [
    ...words.flatMap((word) => foreignWord(word, where, definition.arch)),
    ...selinux(words, where, linted),
    ...kbox(words, linted),
  ])
}

function foreignWord({ value, at }: Entry, where: string, arch: readonly Arch[]): Finding[] {
  const [owner] = (Object.keys(ONLY) as Arch[]).filter((one) => !arch.includes(one) && ONLY[one].test(value))
  if (owner === undefined) return []
  const title = `\`${value}\` in ${where} is a parameter of ${owner}, the image is for ${arch.join(' and ')}`
  return [dead('warning', 'foreign-arch', title, at, 'Take it out.')]
}

/** SELinux packages in an image whose kernel is told to do without. */
function selinux(words: readonly Entry[], where: string, linted: Linted): Finding[] {
  const off = words.find(({ value }) => value === 'selinux=0')
  if (off === undefined) return []
  const policy = linted.definition.packages.install.findIndex((name) =>
    splitName(name).name.startsWith('selinux-policy'),
  )
  if (policy < 0) return []
  const at: Position = linted.position(['packages', 'install', policy])
  const title = `\`selinux=0\` in ${where} turns off what \`${linted.definition.packages.install[policy]}\` (${seen(at, off.at)}) is installed for`
  return [dead('notice', 'undone', title, off.at, 'Take the parameter out, or the policy.')]
}

/** Memory set aside for a driver that no package brings. */
function kbox(words: readonly Entry[], { definition }: Linted): Finding[] {
  const brings = [...definition.packages.install].some((name) => /kbox/.test(name))
  return words
    .filter(({ value }) => value.startsWith('reserve_kbox_mem=') && !brings)
    .map(({ value, at }) =>
      dead(
        'warning',
        'out-of-tree',
        `\`${value}\` sets memory aside for kbox, a driver that no package of the list brings`,
        at,
        'Take it out, or name the RPM of kbox.',
      ),
    )
}
