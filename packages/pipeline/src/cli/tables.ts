import path from 'node:path'
import { type Ports, shownPath } from '@dpuos/action-kit'
import { readToolRoot, type ToolRoot } from '@dpuos/definition'
import type { Finding } from '@dpuos/manifests'

/**
 * The rows of imageTailor's tables for the product of a configuration, which lies two folders deep in its folder
 * (`custom/cfg_dpuos`). Undefined where no tables are there.
 */
export async function tablesFor(
  folder: string,
  ports: Ports,
  findings: Finding[],
): Promise<{ readonly root: string; readonly rows: ToolRoot } | undefined> {
  const root = path.resolve(folder, '../..')
  const name = path.basename(folder).replace(/^cfg_/, '')
  const rows = await readToolRoot(
    shownPath(root, ports),
    name,
    (file) => ports.fs.readText(path.join(root, file)),
    findings,
  )
  const none = rows.product === undefined && rows.minios === undefined && rows.repositories.length === 0
  return none ? undefined : { root, rows }
}
