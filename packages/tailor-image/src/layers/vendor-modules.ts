import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { MODULE_FILE, moduleName } from '@dpuos/host-tools'
import type { Finding, Position } from '@dpuos/manifests'
import type { Kmod } from '../vendor-entries.ts'
import type { Work } from '../work.ts'

/** Where prebuilt modules go; depmod prefers it to the kernel's own. */
const EXTRA = 'extra'

/** Lay the modules of `drivers.vendor` into the root. Throws UserError with every mistake. */
export function layVendorModules({ request, ledger }: Work): void {
  const mistakes: Finding[] = []
  const from = new Map<string, string>()
  const error = (code: string, title: string, hint: string, at: Position): void => {
    mistakes.push({ level: 'error', code, title, hint, at })
  }
  for (const { path: kmod, at } of request.kmods) {
    const files = moduleFiles(kmod)
    if (files === undefined) {
      error(
        'kmod-missing',
        `drivers.vendor: there is no ${kmod}`,
        'The path starts at the folder of the file that names it.',
        at,
      )
    } else if (files.length === 0) {
      error(
        'kmod-none',
        `drivers.vendor: ${kmod} holds no module`,
        'Name a .ko file (also .ko.xz, .ko.zst, .ko.gz), or a folder of such; a folder with sources needs `name`.',
        at,
      )
    }
    for (const file of files ?? []) {
      const name = moduleName(file)
      const other = from.get(name)
      if (other !== undefined) {
        error(
          'kmod-twice',
          `drivers.vendor: ${file} and ${other} are both the module ${name}`,
          'Keep one of the two.',
          at,
        )
        continue
      }
      from.set(name, file)
      ledger.write(
        'drivers',
        `/lib/modules/${request.kernel.release}/${EXTRA}/${path.basename(file)}`,
        readFileSync(file),
      )
    }
  }
  if (mistakes.length > 0) throw new UserError(mistakes)
}

/** The module itself, or all in a folder, sorted; undefined when there is nothing at the path. Links are not followed. */
export function moduleFiles(host: string): string[] | undefined {
  const stats = lstatSync(host, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  if (!stats.isDirectory()) return stats.isFile() && MODULE_FILE.test(host) ? [host] : []
  return readdirSync(host)
    .sort()
    .flatMap((name) => moduleFiles(path.join(host, name)) ?? [])
}

/** What `drivers.vendor` puts into the image, by name and content. */
export function vendorDigest(kmods: readonly Kmod[]): (readonly [string, string])[] {
  return kmods
    .flatMap(({ path: kmod }) => moduleFiles(kmod) ?? [])
    .map((file) => [path.basename(file), createHash('sha256').update(readFileSync(file)).digest('hex')])
}
