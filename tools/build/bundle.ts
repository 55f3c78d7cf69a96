import path from 'node:path'
import { type OutputBundle, type OutputChunk, type RolldownOptions, rolldown } from 'rolldown'
import type { Bundle } from './entries.ts'

/** A finished file of a bundle, its path relative to the bundle's folder, and the modules that went into it. */
export interface BuiltFile {
  readonly path: string
  readonly code: string
  readonly executable: boolean
  readonly moduleIds: readonly string[]
}

/** GitHub's service clients: megabytes that most runs never need. Each is a file of its own, loaded by `await import()`. */
const SERVICES: Readonly<Record<string, string>> = {
  '@actions/cache': 'services/cache.mjs',
  '@actions/artifact': 'services/artifact.mjs',
}

/** The toolkit's modules do nothing on import, but its package.json does not say so; without this every action would carry undici for OIDC. */
const TOOLKIT = /[\\/]node_modules[\\/]@actions[\\/](core|exec|io|http-client)[\\/]/
/** Ours do nothing on import either: test/contract proves it. */
const OURS = /[\\/]packages[\\/][^\\/]+[\\/]src[\\/]/

/** Unpacks artifacts, which we never download, one of its parts has no licence; writes bills of materials as XML, which we never do. */
const UNUSED = { 'unzip-stream': false, xmlbuilder2: false } as const

const common = (root: string): RolldownOptions => ({
  cwd: root,
  platform: 'node',
  treeshake: { moduleSideEffects: (id) => !TOOLKIT.test(id) && !OURS.test(id) },
  // rolldown would leave it to whoever runs the bundle.
  onLog: (level, log, handle) => handle(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log),
  logLevel: 'warn',
})

/** `packages/tailor-image/src/index.ts` → `tailor-image.mjs`: rolldown itself would call them all `src`. */
function chunkName(chunk: { name: string; facadeModuleId: string | null }): string {
  const own = /[\\/]packages[\\/]([^\\/]+)[\\/]src[\\/]index\.ts$/.exec(chunk.facadeModuleId ?? '')?.[1]
  return `${own ?? '[name]'}.mjs`
}

function chunksOf(output: OutputBundle[string][], executable: boolean, folder = ''): BuiltFile[] {
  return output
    .filter((file): file is OutputChunk => file.type === 'chunk')
    .map((chunk) => ({
      path: path.posix.join(folder, chunk.fileName),
      code: chunk.code,
      executable: executable && chunk.isEntry,
      moduleIds: chunk.moduleIds,
    }))
}

/**
 * The service clients, minified: third-party code that nobody reviews line by line, the same bytes in every bundle,
 * so that the repository stores them once.
 */
export async function bundleServices(root: string): Promise<BuiltFile[]> {
  const input = Object.fromEntries(
    Object.entries(SERVICES).map(([name, file]) => [path.basename(file, '.mjs'), name]),
  )
  const build = await rolldown({ ...common(root), input, resolve: { alias: UNUSED } })
  try {
    const { output } = await build.generate({
      format: 'esm',
      minify: true,
      comments: false,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name].mjs',
      codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
    })
    return chunksOf(output, false, 'services')
  } finally {
    await build.close()
  }
}

/** One bundle without its services. All chunks lie beside each other, so that `./services/…` is right in each. */
export async function bundleEntries(root: string, bundle: Bundle, version: string): Promise<BuiltFile[]> {
  const build = await rolldown({
    ...common(root),
    input: Object.fromEntries(
      Object.entries(bundle.entries).map(([name, file]) => [name, path.join(root, file)]),
    ),
    external: Object.keys(SERVICES),
    resolve: { alias: UNUSED },
    transform: { define: { __DPUOS_VERSION__: JSON.stringify(version) } },
  })
  try {
    const { output } = await build.generate({
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: chunkName,
      paths: Object.fromEntries(Object.entries(SERVICES).map(([name, file]) => [name, `./${file}`])),
      codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
      ...(bundle.executable ? { postBanner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : '') } : {}),
    })
    return chunksOf(output, bundle.executable)
  } finally {
    await build.close()
  }
}

/** Does a built file reach for the service clients? */
export const usesServices = (file: BuiltFile): boolean =>
  Object.values(SERVICES).some((service) => file.code.includes(`./${service}`))
