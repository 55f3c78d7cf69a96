import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { recordingLog } from '@dpuos/action-kit/testing'
import { loadDefinition } from '@dpuos/definition'
import { aKernelManifest, aToolchainManifest } from '@dpuos/manifests/testing'
import { NO_STORE } from '../cache/store.ts'
import { Ledger } from '../ledger.ts'
import { TargetRoot } from '../root/target-root.ts'
import { kmodsOf } from '../vendor-entries.ts'
import type { Work } from '../work.ts'

export interface TestWork extends Work {
  /** Folder that holds everything; the test removes it. */
  readonly dir: string
}

/** A root made of `files` (path → text; `-> target` is a link, a trailing slash a folder) and a definition in YAML, with no tools behind. */
export async function aWork(files: Readonly<Record<string, string>>, yaml = ''): Promise<TestWork> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'tailor-test-'))
  mkdirSync(path.join(dir, 'root'))
  const root = new TargetRoot(path.join(dir, 'root'))
  for (const [file, text] of Object.entries(files)) {
    if (file.endsWith('/')) root.mkdir(file)
    else if (text.startsWith('-> ')) root.symlink(text.slice(3), file)
    else root.write(file, text)
  }
  const definitionFile = path.join(dir, 'dpuos.yaml')
  const head = 'schema: dpuos.definition/v1\nname: test\ndistro: sandbox\narch: x86_64\n'
  writeFileSync(definitionFile, head + yaml)
  const loaded = await loadDefinition(definitionFile, (file) =>
    Promise.resolve(file === definitionFile ? head + yaml : undefined),
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings))
  return {
    dir,
    root,
    ledger: new Ledger(root),
    place: dir,
    scratch: dir,
    epoch: 1_700_000_000,
    findings: [],
    scriptlets: {
      emulation: { kind: 'native', detail: '', version: undefined, wrap: (argv) => argv },
      run: true,
      wrap: (argv) => argv,
    },
    store: NO_STORE,
    // Pure parts touch no tool: what is not here must not be asked for.
    ports: { log: recordingLog() } as unknown as Ports,
    request: {
      definition: loaded.value.definition,
      asWritten: loaded.value.definition,
      position: (at) => ({ ...loaded.value.position(at), file: 'dpuos.yaml' }),
      arch: 'x86_64',
      toolchain: aToolchainManifest(),
      kernel: aKernelManifest(),
      toolchainDir: dir,
      kernelDir: dir,
      definitionFile,
      kmods: kmodsOf(loaded.value, '/'),
      filesFrom: dir,
      rpms: [],
      repositories: [],
      warnings: [],
    },
  }
}
