import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import { type LoadResult, loadDefinition } from '@dpuos/definition'

/**
 * Read a definition, by its absolute path, with all that it extends. Findings and positions name files relative to the workspace; paths
 * in the definition start there too (`path.resolve(workspace, system.files)`). Warnings are logged.
 */
export async function readDefinition(
  file: string,
  ports: Pick<Ports, 'fs' | 'host' | 'log'>,
): Promise<LoadResult> {
  const { workspace } = ports.host
  const loaded = await loadDefinition(shownPath(file, ports), (name) =>
    ports.fs.readText(path.resolve(workspace, name)).catch((error: unknown) => {
      // The loader says itself which line names the file.
      throw error instanceof UserError ? error.cause : error
    }),
  )
  if (loaded.ok) for (const finding of loaded.value.findings) ports.log.finding(finding)
  return loaded
}
