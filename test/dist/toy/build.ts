import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleEntries, bundleServices } from '../../../tools/build/bundle.ts'
import { writeTree } from '../../../tools/build/tree.ts'
import { actionYml } from '../../../tools/gen/action-yml.ts'
import { ROOT } from '../../support/paths.ts'
import { spec } from './spec.ts'

/** Build the toy action as `npm run build` builds the real ones, outside the checkout. */
export async function buildToy(): Promise<{ readonly folder: string; dispose(): void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dpuos-toy-'))
  const entries = { main: 'test/dist/toy/main.ts', post: 'test/dist/toy/post.ts' }
  const files = await bundleEntries(ROOT, { folder: 'toy', entries, executable: false }, '0.0.0-toy')
  writeTree(folder, [...files, ...(await bundleServices(ROOT))])
  writeFileSync(path.join(folder, 'action.yml'), actionYml(spec, '.'))
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) }
}
