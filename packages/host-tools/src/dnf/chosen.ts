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
 * downloaded. dnf's own words name no repository and no place, and asking for them takes two more runs of dnf. It also brings the command
 * `dpuos-source NAME`, which downloads the newest source RPM of a name and prints the same of it: `dnf download` is in a package of its own.
 */
export const CHOSEN_PLUGIN = `import json
import dnf
import dnf.cli
import dnf.exceptions
import dnf.subject


def tell(one, groups):
    print('${MARK}' + json.dumps({
        'name': one.name, 'epoch': int(one.epoch), 'version': one.version, 'release': one.release,
        'arch': one.arch, 'repository': one.repoid, 'installedSize': one.installsize,
        'path': one.location, 'groups': groups, 'file': one.localPkg()}), flush=True)


class Chosen(dnf.Plugin):
    name = 'dpuos'

    def __init__(self, base, cli):
        super().__init__(base, cli)
        if cli is not None:
            cli.register_command(Source)

    def resolved(self):
        members = {}
        for group in (self.base.comps.groups if self.base.comps else ()):
            for one in group.mandatory_packages + group.default_packages:
                members.setdefault(one.name, []).append(group.id)
        for one in self.base.transaction.install_set:
            tell(one, members.get(one.name, []))


class Source(dnf.cli.Command):
    aliases = ('dpuos-source',)

    @staticmethod
    def set_argparser(parser):
        parser.add_argument('package')

    def configure(self):
        self.cli.demands.available_repos = True
        self.cli.demands.sack_activation = True

    def run(self):
        subject = dnf.subject.Subject(self.opts.package)
        found = subject.get_best_query(self.base.sack, with_provides=False, with_filenames=False, with_src=True)
        newest = list(found.filter(arch__eq=['src', 'nosrc']).latest())[:1]
        if not newest:
            raise dnf.exceptions.Error('No match for argument: ' + self.opts.package)
        self.base.download_packages(newest, self.base.output.progress)
        tell(newest[0], [])
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
