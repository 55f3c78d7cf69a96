import { expect, test } from 'vitest'
import { importFolder } from '../import/import.ts'
import { lint } from '../lint/lint.ts'
import { CFG_DPUOS } from '../testing/imagetailor-folder.ts'
import { loadFiles } from '../testing/load-files.ts'
import { random } from '../testing/random.ts'

const WORDS = [
  '$(id)',
  '../..',
  '-rf',
  '\u202E',
  '"',
  "'",
  '`',
  '[',
  ']',
  '(',
  '*',
  '{',
  ' ',
  '@@',
  '\\',
  '#',
  ': ',
  '%',
  '1e9',
  'true',
  '~',
  'é',
  '\t',
]

/** The configuration cut short, with words put into names and values: XML and blocks stay whole. */
function mutate(text: string, next: () => number): string {
  return text
    .split('\n')
    .filter((line, index) => index < 40 || !/^ {8}</.test(line) || next() < 0.02)
    .map((line) => {
      if (next() > 0.05) return line
      const word = (WORDS[Math.floor(next() * WORDS.length)] ?? '').replace('"', '&quot;')
      return line.replace(/(name="|='|@)/, (head) => `${head}${word}`)
    })
    .join('\n')
}

test('whatever stands in a folder, loading, lint and import end with findings on one line or with a definition that loads', async () => {
  let loaded = 0
  for (let seed = 1; seed <= 40; seed++) {
    const next = random(seed)
    const files = Object.fromEntries(
      Object.entries(CFG_DPUOS).map(([name, text]) => [`cfg/${name}`, mutate(text, next)]),
    )
    const above = 'schema: dpuos.definition/v1\nextends: [./cfg]\nusers: {root: {password-hash: "!"}}\n'
    const result = await loadFiles({ ...files, 'dpuos.yaml': above }, 'dpuos.yaml')
    const known = result.ok ? result.value : result.partial
    const findings = [...(result.ok ? result.value.findings : result.findings), ...(known ? lint(known) : [])]
    for (const { title, at } of findings) {
      expect(title, `seed ${seed}`).not.toMatch(/undefined|\[object|NaN\b|[\u0000-\u001f\u202a-\u202e]/)
      expect(at?.line, `seed ${seed}: ${title}`).toBeGreaterThan(0)
    }
    const [folder] = known?.folders ?? []
    if (!result.ok || folder === undefined) continue
    loaded++
    const yaml = importFolder(result.value, folder, { relative: (one) => `./${one}`, modules: [] })
    const again = await loadFiles({ ...files, 'dpuos.yaml': yaml }, 'dpuos.yaml')
    expect(again.ok, `seed ${seed}:\n${yaml}`).toBe(true)
  }
  expect(loaded).toBeGreaterThan(1)
})
