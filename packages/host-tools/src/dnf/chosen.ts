import path from 'node:path'
import { formatNevra, type Nevra } from './output.ts'

/** One package that the solver chose, as the repository's metadata describes it. */
export interface Chosen extends Nevra {
  readonly nevra: string
  /** Repository id. */
  readonly repository: string
  /** Bytes of files once installed. */
  readonly installedSize: number
  /** Where it lies below the repository's address. */
  readonly path: string
  /** Ids of the groups (comps) that it is a mandatory or default member of, where groups were asked for. */
  readonly groups?: readonly string[]
  /** Absolute path of the RPM once dnf has it: in a `file://` repository itself, else in the cache. */
  readonly file: string
}

const MARK = 'dpuos-chosen '

/**
 * A plugin for dnf 4 (dnf.plugin, hook `resolved`) that prints what the solver chose, one line of JSON per package, before anything is
 * downloaded. dnf's own words name no repository and no place, and asking for them takes two more runs of dnf.
 */
export const CHOSEN_PLUGIN = `import json
import dnf


class Chosen(dnf.Plugin):
    name = 'dpuos'

    def resolved(self):
        members = {}
        for group in (self.base.comps.groups if self.base.comps else ()):
            for one in group.mandatory_packages + group.default_packages:
                members.setdefault(one.name, []).append(group.id)
        for one in self.base.transaction.install_set:
            print('${MARK}' + json.dumps({
                'name': one.name, 'epoch': int(one.epoch), 'version': one.version, 'release': one.release,
                'arch': one.arch, 'repository': one.repoid, 'installedSize': one.installsize,
                'path': one.location, 'groups': members.get(one.name, []), 'file': one.localPkg()}), flush=True)
`

/** What the plugin printed, sorted by NEVRA. Throws when a line is not the plugin's. */
export function chosenPackages(stdout: string): Chosen[] {
  return stdout
    .split('\n')
    .filter((line) => line.startsWith(MARK))
    .map((line) => {
      const one = JSON.parse(line.slice(MARK.length)) as Omit<Chosen, 'nevra'>
      return { ...one, nevra: formatNevra(one), file: path.normalize(one.file) }
    })
    .sort((a, b) => (a.nevra < b.nevra ? -1 : 1))
}
