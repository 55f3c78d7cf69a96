import { capabilityNames, type RootPackage } from '@dpuos/host-tools'
import type { Work } from '../work.ts'
import { programChain } from './links.ts'
import { ruleOf } from './shears.ts'
import { programs } from './tools.ts'

const MANAGERS =
  /^(rpm|rpm2cpio|rpm2archive|rpmdb|rpmkeys|rpmquery|rpmverify|dnf|dnf-3|dnf4|dnf5|microdnf|yum)$/

/** rpm and dnf as commands, with the interpreters that run them: canonical paths. */
export function managerPrograms(work: Pick<Work, 'root'>): string[] {
  const own = programs(work).filter((path) => MANAGERS.test(path.slice(path.lastIndexOf('/') + 1)))
  return [...new Set(own.flatMap((path) => programChain(work.root, path)))]
}

/** Files of the python packages that dnf needs: their extension modules load libraries that no program is linked with. */
export function managerFiles(installed: readonly RootPackage[]): string[] {
  const providers = new Map<string, RootPackage[]>()
  for (const one of installed) {
    for (const capability of one.provides) {
      providers.set(capability, [...(providers.get(capability) ?? []), one])
    }
  }
  const found = new Set<RootPackage>()
  const todo = installed.filter((one) => MANAGERS.test(one.name) || one.name === 'python3-dnf')
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (found.has(one)) continue
    found.add(one)
    todo.push(...one.requires.flatMap(capabilityNames).flatMap((name) => providers.get(name) ?? []))
  }
  return [...found]
    .filter((one) => /^(python3|rpm|dnf|libdnf)/.test(one.name))
    .flatMap((one) => one.files.filter((file) => /\.so(\.|$)/.test(file)))
}

/** Where rpm and its likes keep what is installed. */
const DATA = ['/var/lib/rpm', '/usr/lib/sysimage/rpm', '/var/lib/yum', '/var/lib/dpkg']

/** `cut.level: full`: the database goes, once nobody asks it any more. */
export function cutPackageData(work: Work): void {
  const { root, ledger, request } = work
  if (request.definition.cut?.level !== 'full') return
  const rule = ruleOf(work, 'level', 'full')
  for (const folder of DATA) {
    for (const name of root.list(folder)) ledger.remove('file', rule, `${folder}/${name}`)
    ledger.remove('file', rule, folder)
  }
}
