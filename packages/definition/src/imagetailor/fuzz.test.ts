import type { Finding } from '@dpuos/manifests'
import { expect, test } from 'vitest'
import { CFG_DPUOS, readFolder } from '../testing/imagetailor-folder.ts'
import { random } from '../testing/random.ts'
import { parseMiniosConf, parseProductConf, parseRepositoryRule } from './tables.ts'

const PIECES = [
  '\r',
  '\n',
  '\0',
  '\t',
  '\uFEFF',
  '\u202E',
  '<',
  '>',
  '/>',
  '"',
  "'",
  '&',
  '&a;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
].concat(
  [
    '<!DOCTYPE a>',
    '<image>',
    '</image>',
    '<packages type="x">',
    '<users>',
    '<user/>',
    '<file name=""/>',
    '<strip>',
    '<?xml?>',
  ],
  [
    '<sysconfig>',
    '</sysconfig>',
    '<HDpartitions-1>',
    '<netconfig>',
    'a=$(b)',
    '@',
    '@@',
    '\\',
    '1@m@x',
    '__proto__',
    'constructor=1',
  ],
)

/** The first kilobytes of each file, with a few pieces cut out, put in or doubled. */
function mutate(text: string, next: () => number): string {
  let result = text
  for (let i = 0; i < 1 + next() * 4; i++) {
    const at = Math.floor(next() * result.length)
    const middle =
      next() < 0.3 ? result.slice(at, at + 60).repeat(2) : (PIECES[Math.floor(next() * PIECES.length)] ?? '')
    result = result.slice(0, at) + middle + result.slice(at + Math.floor(next() * 12))
  }
  return result
}

/** Small enough for a thousand rounds: lists are cut short, the elements around them stay. */
const SHORT = Object.fromEntries(
  Object.entries(CFG_DPUOS).map(([name, text]) => [
    name,
    text
      .split('\n')
      .filter((line, index) => index < 40 || !/^ {8}</.test(line))
      .slice(0, 120)
      .join('\n'),
  ]),
)

function judge(findings: readonly Finding[], seed: number): void {
  for (const { title, hint, at, code } of findings) {
    const where = `seed ${seed}: ${title}`
    expect(code, where).toMatch(/^imagetailor-[a-z-]+$/)
    expect(at?.line, where).toBeGreaterThan(0)
    expect(at?.column, where).toBeGreaterThan(0)
    expect(`${title}${hint ?? ''}`, where).not.toMatch(
      /undefined|\[object|NaN\b|[\u0000-\u001f\u202a-\u202e]/,
    )
  }
}

test('no text makes a parser throw, and everything they say has a place and fits on a line', async () => {
  let read = 0
  for (let seed = 1; seed <= 300; seed++) {
    const next = random(seed)
    const files = Object.fromEntries(
      Object.entries(SHORT).map(([name, text]) => [name, next() < 0.5 ? mutate(text, next) : text]),
    )
    const { config, findings } = await readFolder(files).catch((error: unknown) => {
      throw new Error(`seed ${seed}`, { cause: error })
    })
    judge(findings, seed)
    if (config) read++
    // Nothing is given up without a reason.
    expect(config !== undefined || findings.some(({ level }) => level === 'error')).toBe(true)
    const table: Finding[] = []
    const text = mutate('dpuos PANGEA EMBEDDED DISK GRUB2 a=b\nx 1 rpm-dir y\n# z\n', next)
    for (const parse of [parseProductConf, parseMiniosConf, parseRepositoryRule]) parse(text, 't.conf', table)
    judge(table, seed)
  }
  expect(read).toBeGreaterThan(50)
})

test('ten thousand elements inside each other are a finding', async () => {
  const deep = `<image>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</image>`
  const { findings } = await readFolder({ ...SHORT, 'rpm.conf': deep })
  expect(findings.map(({ title }) => title)).toContain('elements nest too deeply')
})
