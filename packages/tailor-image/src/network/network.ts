import { UserError } from '@dpuos/action-kit'
import type { NetworkDefinition } from '@dpuos/definition'
import { type Finding, globPattern } from '@dpuos/manifests'
import { unitFile } from '../layers/units.ts'
import { type Work, warn } from '../work.ts'
import { ifcfgFiles } from './ifcfg.ts'
import { keyfiles } from './network-manager.ts'
import { NETWORKD_PREFIX, networkdFiles } from './networkd.ts'
import type { NetFile } from './types.ts'

type Renderer = NonNullable<NetworkDefinition>['renderer']

const RENDERERS: Readonly<
  Record<
    Renderer,
    {
      unit: string
      package: string
      files: (network: NonNullable<NetworkDefinition>['interfaces']) => NetFile[]
    }
  >
> = {
  NetworkManager: { unit: 'NetworkManager.service', package: 'NetworkManager', files: keyfiles },
  'systemd-networkd': { unit: 'systemd-networkd.service', package: 'systemd-networkd', files: networkdFiles },
  ifcfg: { unit: 'network.service', package: 'network-scripts', files: ifcfgFiles },
}

/** Files of `system.network`. */
export function writeNetwork(work: Work): void {
  const { network } = work.request.definition.system
  if (network === undefined) return
  for (const { path, text, mode } of RENDERERS[network.renderer].files(network.interfaces)) {
    work.ledger.write('system', path, text, mode)
  }
}

/**
 * Will somebody read them? After the services layer: the renderer must be there (else UserError) and start; that another one starts too, or
 * that an earlier file takes the interface, is a warning.
 */
export function checkNetwork(work: Work): void {
  const { request, root } = work
  const { network } = request.definition.system
  if (network === undefined) return
  const at = request.position(['system', 'network'])
  const { unit, package: name } = RENDERERS[network.renderer]
  const say = (level: Finding['level'], code: string, title: string, hint: string): Finding => ({
    level,
    code,
    title: `system.network: ${title}`,
    hint,
    at,
  })
  if (!isThere(work, unit)) {
    const others = Object.entries(RENDERERS).filter(([, other]) => isThere(work, other.unit))
    const instead = others.length === 0 ? '' : `, or take \`renderer: ${others[0]?.[0]}\`, which is there`
    const title = `the image has no ${unit}, which is to read these files (renderer: ${network.renderer})`
    throw new UserError(say('error', 'network-renderer', title, `Add ${name} to packages.install${instead}.`))
  }
  if (!starts(work, unit)) {
    const title = `${unit} does not start at boot, so nothing sets the interfaces up`
    throw new UserError(
      say('error', 'network-renderer', title, `Add ${unit.replace('.service', '')} to services.enable.`),
    )
  }
  for (const [other, { unit: theirs }] of Object.entries(RENDERERS)) {
    if (other === network.renderer || !isThere(work, theirs) || !starts(work, theirs)) continue
    const title = `${theirs} starts beside ${unit}; both may set up the same interface`
    warn(
      work,
      say(
        'warning',
        'network-two-renderers',
        title,
        `Put ${theirs.replace('.service', '')} into services.disable.`,
      ),
    )
  }
  for (const name of Object.keys(network.interfaces)) {
    const one = network.interfaces[name]
    if (
      /^eth\d+$/.test(name) &&
      one?.['mac-match'] === undefined &&
      !request.definition.kernel.cmdline.includes('net.ifnames=0')
    ) {
      const title = `${name} is what the kernel calls it; udev gives interfaces other names`
      warn(
        work,
        say(
          'warning',
          'network-name',
          title,
          'Add net.ifnames=0 to kernel.cmdline, or name the interface by `mac-match`.',
        ),
      )
    }
    if (network.renderer === 'systemd-networkd') {
      for (const file of earlier(root, name)) {
        const title = `${file} matches ${name} too and comes first: the definition’s file is not read`
        warn(
          work,
          say('warning', 'network-overridden', title, 'Take that file out, or leave the interface to it.'),
        )
      }
    }
  }
}

/** network.service may be a script of SysV init, which a generator of systemd makes a unit of at boot. */
const SYSV = ['/etc/rc.d/init.d/network', '/etc/init.d/network']

function isThere({ root }: Pick<Work, 'root'>, unit: string): boolean {
  if (unitFile(root, unit) !== undefined) return true
  return unit === 'network.service' && SYSV.some((file) => root.stat(file)?.isFile() === true)
}

/** Linked into what some target wants, by us or by its package. */
function starts({ root }: Pick<Work, 'root'>, unit: string): boolean {
  const masked = root.lstat(`/etc/systemd/system/${unit}`)
  if (masked?.isSymbolicLink() === true && root.stat(`/etc/systemd/system/${unit}`)?.isFile() !== true)
    return false
  for (const folder of ['/etc/systemd/system', '/usr/lib/systemd/system']) {
    const wants = root.list(folder).filter((name) => /\.(wants|requires)$/.test(name))
    if (wants.some((name) => root.lstat(`${folder}/${name}/${unit}`) !== undefined)) return true
  }
  return (
    unit === 'network.service' &&
    ['/etc/rc.d/rc3.d', '/etc/rc3.d'].some((folder) =>
      root.list(folder).some((name) => /^S\d\dnetwork$/.test(name)),
    )
  )
}

/** Files of networkd that match the interface by name and are read before ours. */
function earlier(root: Work['root'], name: string): string[] {
  return ['/etc/systemd/network', '/usr/lib/systemd/network'].flatMap((folder) =>
    root
      .list(folder)
      .filter((file) => file.endsWith('.network') && file < `${NETWORKD_PREFIX}${name}.network`)
      .filter((file) => !file.startsWith(NETWORKD_PREFIX))
      .map((file) => `${folder}/${file}`)
      .filter((file) => {
        const [, globs = ''] = /^\[Match\][^[]*?^\s*Name\s*=\s*(.*)$/ms.exec(root.readText(file) ?? '') ?? []
        return globs.split(/\s+/).some((glob) => glob !== '' && globPattern(glob).test(name))
      }),
  )
}
