import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadFiles, sound } from './testing/load-files.ts'
import { random } from './testing/random.ts'

const DEMO = readFileSync(path.resolve(import.meta.dirname, '../../../examples/demo/dpuos.yaml'), 'utf8')
const PIECES = [' ', ': ', '\n', '\n  ', '\t', '\u0000', '\uFEFF', '\u202E', '9'.repeat(30)].concat(
  ['extends: dpuos.yaml\n', 'extends: dpuos:base\n', '---\n', '<<: {a: 1}\n'],
  '{ } [ ] : , - # &a *a !x | > ? % @ ` ~ --- " \' null true -1 1e999 .nan .inf 0x10 💥 ${X} ${ __proto__ *?['.split(
    ' ',
  ),
  'constructor remove replace append rest sysctl: modules: budgets: users: layout: <<: '.split(' '),
)

/** A definition with a few pieces cut out, put in or doubled. */
function mutate(text: string, next: () => number): string {
  let result = text
  for (let i = 0; i < 1 + next() * 4; i++) {
    const at = Math.floor(next() * result.length)
    const length = Math.floor(next() * 12)
    const piece = PIECES[Math.floor(next() * PIECES.length)] ?? ''
    const middle = next() < 0.3 ? result.slice(at, at + 40).repeat(2) : piece
    result = result.slice(0, at) + middle + result.slice(at + length)
  }
  return result
}

const judge = async (text: string) => {
  const result = await loadFiles({ '/w/dpuos.yaml': text })
  const findings = result.ok ? result.value.findings : result.findings
  if (!result.ok) expect(findings.some(({ level }) => level === 'error')).toBe(true)
  for (const { title, hint, at, code } of findings) {
    expect(at?.file).toMatch(/^(\/w\/dpuos\.yaml|dpuos:base)$/)
    expect(at?.line).toBeGreaterThan(0)
    expect(code).toMatch(/^definition-[a-z-]+$/)
    // One line that can be printed anywhere, made of values rather than of our slips.
    expect(`${title}${hint ?? ''}`).not.toMatch(/undefined|\[object|NaN\b|[\u0000-\u001f\u202a-\u202e]/)
  }
  return result
}

test('no text makes the loader throw, and everything it says has a place and fits on a line', async () => {
  let accepted = 0
  for (let seed = 1; seed <= 1000; seed++) {
    const text = mutate(DEMO, random(seed))
    try {
      if ((await judge(text)).ok) accepted++
    } catch (error) {
      throw new Error(`seed ${seed}:\n${text}`, { cause: error })
    }
  }
  // The mutations are mild enough to reach every stage.
  expect(accepted).toBeGreaterThan(20)
})

test('any value in the place of any other is refused or taken, never a crash', async () => {
  const values = ['{a: 1}', '{replace: []}', '{remove: [x]}', '{append: [{}]}', '{replace: ~}'].concat(
    '1 -1 0.5 true "" text [] [1] [[]] [{}] {} ~'.split(' '),
  )
  const keys = [
    ...'kernel drivers drivers.keep drivers.keep.modules drivers.drop drivers.load system system.sysctl'.split(
      ' ',
    ),
    ...'system.sysctl.vm.x system.limits system.files packages packages.strip packages.strip.locales services'.split(
      ' ',
    ),
    ...'services.default-target users users.root users.root.authorized-keys storage storage.layout outputs'.split(
      ' ',
    ),
    ...'verify verify.expect verify.boots budgets extends description'.split(' '),
  ]
  let refused = 0
  for (const key of keys) {
    for (const value of values) {
      const parts = key.split('.')
      refused += Number(
        !(await judge(sound(`${parts.map((part, i) => `${'  '.repeat(i)}${part}:`).join('\n')} ${value}\n`)))
          .ok,
      )
    }
  }
  expect(refused).toBeGreaterThan(200)
})
