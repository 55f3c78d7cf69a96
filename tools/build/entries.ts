import { loadSpecs, packageDir, SUB_ACTIONS } from '../actions.ts'

/** One folder below dist/: its entry files by output name, relative to the root. */
export interface Bundle {
  readonly folder: string
  readonly entries: Readonly<Record<string, string>>
  /** First line of main.mjs, and the executable bit. */
  readonly executable: boolean
}

/** All bundles: one per action (with post.mjs where the spec has a post step, and the actions below it), and the CLI. */
export async function bundles(root: string): Promise<readonly Bundle[]> {
  const actions = (await loadSpecs(root)).map(({ name, spec }) => {
    const source = (file: string): string => `${packageDir(name)}/src/${file}`
    const below = SUB_ACTIONS.filter(({ of }) => of === name).map((sub) => [
      sub.name,
      source(`${sub.name}/main.ts`),
    ])
    const entries = {
      main: source('main.ts'),
      ...(spec.post ? { post: source('post.ts') } : {}),
      ...Object.fromEntries(below),
    }
    return { folder: name, entries, executable: false }
  })
  return [
    ...actions,
    { folder: 'cli', entries: { main: 'packages/pipeline/src/cli-main.ts' }, executable: true },
  ]
}
