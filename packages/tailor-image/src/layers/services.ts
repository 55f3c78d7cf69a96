import { UserError } from '@dpuos/action-kit'
import { unitName } from '@dpuos/definition'
import { type Finding, nearest } from '@dpuos/manifests'
import { checkNetwork } from '../network/network.ts'
import { type Work, warn } from '../work.ts'
import { dropInMistakes, verifyUnitFiles, writeUnitFiles } from './unit-files.ts'
import { isInstallable, templateOf, unitFile, unitNames } from './units.ts'

const LISTS = ['enable', 'disable', 'mask'] as const

export interface Services {
  readonly enabled: readonly string[]
  readonly masked: readonly string[]
  /** Canonical paths of the unit files behind the enabled units. */
  readonly files: readonly string[]
}

/**
 * The distribution's presets, as its scriptlets would have applied them on a live system. Right after the install, whose tree may be kept
 * with them: nothing of the definition has a say here. They take away links of units without a preset, and those of an overlay must stay.
 */
export async function presets({ root, ports }: Pick<Work, 'root' | 'ports'>): Promise<void> {
  await presetsOf({ root, ports }, ['preset-all'])
}

/** Units, drop-ins and presets of the definition, over the distribution's. Before the system layer, for the same reason. */
export async function ownUnits(work: Pick<Work, 'root' | 'ports' | 'request' | 'ledger'>): Promise<void> {
  writeUnitFiles(work)
  const { presets: policy, units } = work.request.definition.services
  const names = Object.keys(units)
  if (policy !== 'vendor') await presetsOf(work, ['preset-all'])
  else if (names.length > 0) await presetsOf(work, ['preset', ...names])
}

const presetsOf = ({ root, ports }: Pick<Work, 'root' | 'ports'>, words: readonly string[]) =>
  ports.proc.run(['systemctl', `--root=${root.dir}`, ...words], { env: { SYSTEMD_LOG_LEVEL: 'warning' } })

/**
 * The definition over the distribution's presets: enable, disable, mask, default target. `systemctl --root` only edits links.
 * Throws UserError with every mistake.
 */
export async function servicesLayer(work: Work): Promise<Services> {
  const { request, root, ledger, ports } = work
  const { services } = request.definition
  const systemctl = (...words: readonly string[]) =>
    ports.proc.run(['systemctl', `--root=${root.dir}`, ...words], { env: { SYSTEMD_LOG_LEVEL: 'warning' } })
  const mistakes = [...unitMistakes(work), ...dropInMistakes(work)]
  if (mistakes.length > 0) throw new UserError(mistakes)

  const units = (list: (typeof LISTS)[number]): string[] => services[list].map(unitName)
  for (const finding of [...staticUnits(work), ...wantedByVendor(work)]) warn(work, finding)
  if (services.enable.length > 0) await systemctl('enable', ...units('enable'))
  if (services.disable.length > 0) await systemctl('disable', ...units('disable'))
  // Written by hand: `systemctl mask` refuses where the distribution ships a file of that name in /etc.
  for (const unit of units('mask')) ledger.symlink('services', '/dev/null', `/etc/systemd/system/${unit}`)
  await systemctl('set-default', services['default-target'])
  await verifyUnitFiles(work)
  checkNetwork(work)
  return {
    enabled: units('enable'),
    masked: units('mask'),
    files: units('enable').flatMap((unit) => unitFile(root, unit) ?? []),
  }
}

function unitMistakes({ request, root }: Work): Finding[] {
  const { services } = request.definition
  const known = unitNames(root)
  const findings: Finding[] = []
  const check = (given: string, at: readonly (string | number)[]): void => {
    const unit = unitName(given)
    if (known.has(unit) || known.has(templateOf(unit) ?? '')) return
    const close = nearest(unit, known)
    findings.push({
      level: 'error',
      code: 'unit-unknown',
      title: `${at.slice(0, 2).join('.')}: no installed package has the unit ${unit}`,
      hint:
        close === undefined
          ? 'Add the package that brings it to packages.install.'
          : `Did you mean ${close}?`,
      at: request.position(at),
    })
  }
  for (const list of LISTS) services[list].forEach((given, index) => check(given, ['services', list, index]))
  check(services['default-target'], ['services', 'default-target'])
  services.enable.forEach((given, index) => {
    const other = LISTS.slice(1).find((list) => services[list].map(unitName).includes(unitName(given)))
    if (other === undefined) return
    findings.push({
      level: 'error',
      code: 'unit-contradiction',
      title: `${unitName(given)} stands in services.enable and in services.${other}`,
      hint: 'Decide for one of them.',
      at: request.position(['services', 'enable', index]),
    })
  })
  return findings
}

/** Enabling a unit without [Install] does nothing: something else must pull it in. Said, not refused: dbus is such a one. */
function staticUnits({ request, root }: Work): Finding[] {
  return request.definition.services.enable.flatMap((given, index) => {
    const unit = unitName(given)
    const file = unitFile(root, unit)
    if (file === undefined || isInstallable(root.readText(file) ?? '')) return []
    return [
      {
        level: 'warning' as const,
        code: 'unit-static',
        title: `services.enable: ${unit} has no [Install] section, so enabling it changes nothing`,
        hint: 'It starts when another unit asks for it; take the line out, or enable that other unit.',
        at: request.position(['services', 'enable', index]),
      },
    ]
  })
}

/** A link in /usr/lib/systemd/system/*.wants starts a unit whatever `systemctl disable` does: only mask stops it. */
function wantedByVendor({ request, root }: Work): Finding[] {
  const vendor = '/usr/lib/systemd/system'
  const folders = root.list(vendor).filter((name) => /\.(wants|requires)$/.test(name))
  return request.definition.services.disable.flatMap((given, index) => {
    const unit = unitName(given)
    const wanting = folders.find((folder) => root.lstat(`${vendor}/${folder}/${unit}`) !== undefined)
    if (wanting === undefined) return []
    return [
      {
        level: 'warning' as const,
        code: 'unit-wanted-by-vendor',
        title: `services.disable: ${unit} starts all the same, its package links it into ${wanting}`,
        hint: 'Put it into services.mask to keep it from starting.',
        at: request.position(['services', 'disable', index]),
      },
    ]
  })
}
