import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Arch, formatManifest } from '@dpuos/manifests'
import { aToolchainManifest } from '@dpuos/manifests/testing'
import { NODE24, ROOT } from '../support/paths.ts'
import { type Measured, measured } from './measure.ts'
import type { Row } from './steps.ts'

/** Where it is built, and how long one step may take. */
export interface Machine {
  readonly arch: Arch
  readonly work: string
  readonly cache: string
  readonly source: string
  readonly limitMs: number
}

export type Built = Pick<Row, 'wall' | 'cpu' | 'note' | 'sums'>

/** What the small kernel is made of, over `allnoconfig`. */
export const FRAGMENTS = (arch: Arch): string[] =>
  ['small', `small.${arch}`].map((name) => path.join(import.meta.dirname, `${name}.config`))

/** The small kernel through the built CLI, as its user would; `more`: fragments behind its own. Throws where it ends with another code than `okCodes`. */
export function build(
  machine: Machine,
  flags: readonly string[],
  more: readonly string[] = [],
  okCodes: readonly number[] = [0],
): Built & Pick<Measured, 'code' | 'output'> {
  const { arch, work, cache, source, limitMs } = machine
  mkdirSync(work, { recursive: true })
  const toolchain = path.join(work, 'toolchain.json')
  writeFileSync(
    toolchain,
    formatManifest(aToolchainManifest({ arch, dnfCache: path.join(work, 'dnf'), files: [] })),
  )
  const output = path.join(work, 'out')
  const outcome = path.join(work, 'outcome.json')
  const {
    wall,
    cpu,
    code,
    output: said,
  } = measured(
    [
      NODE24,
      path.join(ROOT, 'dist/cli/main.mjs'),
      'build-kernel',
      '--toolchain',
      toolchain,
      '--arch',
      arch,
      '--source',
      source,
      '--base',
      'allnoconfig',
      '--fragments',
      [...FRAGMENTS(arch), ...more].join(','),
      '--output',
      output,
      '--outcome',
      outcome,
      ...flags,
    ],
    { DPUOS_CACHE_DIR: cache },
    limitMs,
    okCodes,
  )
  const isBuild = !flags.includes('check')
  return {
    wall,
    cpu,
    code,
    output: said,
    note: isBuild ? noteOf(outcome) : '',
    sums: isBuild ? sumsOf(path.join(output, 'kernel')) : {},
  }
}

/** What the report says of compiling. */
function noteOf(outcome: string): string {
  const { report } = JSON.parse(readFileSync(outcome, 'utf8')) as {
    report: { facts: { name: string; value: string }[] }
  }
  const of = (name: string): string => report.facts.find((fact) => fact.name === name)?.value ?? ''
  return [of('compiled'), of('ccache'), of('expected')].filter((part) => part !== '').join('; ')
}

function sumsOf(repository: string): Record<string, string> {
  const names = readdirSync(repository).filter((name) => name.endsWith('.rpm'))
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(repository, name)))
        .digest('hex'),
    ]),
  )
}
