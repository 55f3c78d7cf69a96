import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ActionSpec } from '../packages/action-kit/src/spec.ts'

/** The checkout's root folder, absolute. */
export const ROOT = path.resolve(import.meta.dirname, '..')

/** The actions in the order of the chain; `pipeline` runs them all in one step and is the root action.yml. */
export const ACTIONS = [
  'setup-openeuler-toolchain',
  'build-kernel',
  'tailor-image',
  'boot-test-qemu',
  'size-budget-check',
  'pipeline',
] as const

export type ActionName = (typeof ACTIONS)[number]

/** Actions that are published below another's address (`dpuos/size-budget-check/receive`), from a folder of its package and of its sources. */
export const SUB_ACTIONS = [{ of: 'size-budget-check', name: 'receive' }] as const

/** Folder of an action's package, relative to the root. */
export const packageDir = (name: ActionName): string => `packages/${name}`

/** The specs of the actions below others. Throws when one is not called like its place. */
export async function loadSubSpecs(
  root = ROOT,
): Promise<readonly { of: ActionName; name: string; spec: ActionSpec }[]> {
  return Promise.all(
    SUB_ACTIONS.map(async ({ of, name }) => {
      const file = path.join(root, packageDir(of), 'src', name, 'spec.ts')
      const module = (await import(pathToFileURL(file).href)) as { readonly spec?: ActionSpec }
      if (module.spec?.name !== `${of}/${name}`) {
        throw new Error(`${path.relative(root, file)} must export \`spec\` with the name "${of}/${name}"`)
      }
      return { of, name, spec: module.spec }
    }),
  )
}

/** The specs of the actions that have one, in the order of the chain. Throws when one is not called like its folder. */
export async function loadSpecs(root = ROOT): Promise<readonly { name: ActionName; spec: ActionSpec }[]> {
  const present = ACTIONS.filter((name) => existsSync(path.join(root, packageDir(name), 'src/spec.ts')))
  return Promise.all(
    present.map(async (name) => {
      const file = path.join(root, packageDir(name), 'src/spec.ts')
      const module = (await import(pathToFileURL(file).href)) as { readonly spec?: ActionSpec }
      if (module.spec?.name !== name) {
        throw new Error(`${path.relative(root, file)} must export \`spec\` with the name "${name}"`)
      }
      return { name, spec: module.spec }
    }),
  )
}
