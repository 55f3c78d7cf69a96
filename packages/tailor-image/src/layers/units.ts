import type { TargetRoot } from '../root/target-root.ts'

/** Where systemd looks for units, strongest first (systemd.unit(5)); /run is empty in an image. */
const UNIT_FOLDERS = [
  '/etc/systemd/system',
  '/usr/local/lib/systemd/system',
  '/usr/lib/systemd/system',
  '/lib/systemd/system',
]

/** Names of all unit files and aliases of the root, templates too. */
export function unitNames(root: TargetRoot): Set<string> {
  const names = new Set<string>()
  for (const folder of UNIT_FOLDERS) {
    for (const name of root.list(folder)) if (/\.[a-z]+$/.test(name)) names.add(name)
  }
  return names
}

/** `getty@ttyS0.service` → `getty@.service`; undefined for a unit that is no instance. */
export function templateOf(unit: string): string | undefined {
  const match = /^([^@]+@)[^@]+(\.[a-z]+)$/.exec(unit)
  return match === null ? undefined : `${match[1]}${match[2]}`
}

/** Path of the file behind a unit or its template, links followed within the root; undefined when masked or absent. */
export function unitFile(root: TargetRoot, unit: string): string | undefined {
  for (const name of [unit, templateOf(unit)]) {
    for (const folder of name === undefined ? [] : UNIT_FOLDERS) {
      const file = `${folder}/${name}`
      if (root.stat(file)?.isFile() === true)
        return root.canonical(`/${root.resolve(file).slice(root.dir.length)}`)
    }
  }
  return undefined
}

/** Has the unit an [Install] section with something in it? Without, `systemctl enable` changes nothing. */
export function isInstallable(text: string): boolean {
  const section = /^\[Install\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(text)?.[1] ?? ''
  return /^\s*(WantedBy|RequiredBy|UpheldBy|Alias|Also)\s*=\s*\S/m.test(section)
}
