import { type Finding, globPattern, type Position } from '@dpuos/manifests'
import { finding } from './messages.ts'
import type { Definition } from './schema.ts'
import type { Path } from './tree.ts'

/** Contradictions among the keys that say from where packages come and which are taken. */
export function packageSourceRules({ packages }: Definition, at: (path: Path) => Position): Finding[] {
  const findings: Finding[] = []
  for (const [index, one] of packages.repositories.entries()) {
    const here = at(['packages', 'repositories', index])
    const add = (code: string, title: string, hint: string): void => {
      findings.push(finding(code, `\`packages.repositories[${index}]\` (${one.id}) ${title}`, here, hint))
    }
    if ((one.baseurl.length === 0) === (one.metalink === undefined)) {
      const which = one.metalink === undefined ? 'has no address' : 'has `baseurl` and `metalink`'
      add('repository-address', which, 'Give it either `baseurl` or `metalink`.')
    }
    if (one.gpgkey.length === 0 && !one.insecure) {
      add(
        'repository-unsigned',
        'has no `gpgkey`',
        'Name the file of its public key; `insecure: true` takes its packages unverified.',
      )
    }
    if (one.insecure && one.gpgkey.length > 0) {
      add(
        'conflict',
        'is `insecure`, and has a `gpgkey`',
        'Take one of the two out: with the key, packages are verified.',
      )
    } else if (one.insecure) {
      const title = `\`packages.repositories[${index}]\` (${one.id}): its packages are installed without any signature`
      const hint =
        'Whoever can change what lies there, or on the way from there, decides what is in the image.'
      findings.push({
        ...finding('repository-insecure', title, at(['packages', 'repositories', index, 'insecure']), hint),
        level: 'warning',
      })
    }
  }
  for (const [index, pattern] of packages.exclude.entries()) {
    const name = [...packages.install, ...Object.keys(packages.pin)].find((each) =>
      globPattern(pattern).test(each),
    )
    if (name === undefined) continue
    const asked = packages.install.includes(name) ? '`packages.install` asks for' : '`packages.pin` pins'
    const title = `\`packages.exclude\`: \`${pattern}\` keeps out \`${name}\`, which ${asked}`
    findings.push(finding('conflict', title, at(['packages', 'exclude', index]), 'Take one of the two out.'))
  }
  return findings
}
