/**
 * Writes what is generated from the specs and schemas: action.yml, action-types.yml, README tables, JSON Schemas and
 * the definition reference. `--check` writes nothing and fails naming each file that is not up to date.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from './actions.ts'
import { compareTrees } from './compare.ts'
import { generatedFiles } from './gen/files.ts'

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const wanted = await generatedFiles(ROOT)
const present = new Map(
  [...wanted.keys()]
    .filter((file) => existsSync(path.join(ROOT, file)))
    .map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]),
)
const stale = compareTrees(present, wanted)

if (values.check) {
  for (const fault of stale) console.error(fault)
  if (stale.length > 0) {
    console.error('These files are generated: run `npm run gen` and commit them.')
    process.exitCode = 1
  }
} else {
  for (const [file, content] of wanted) {
    if (present.get(file) === content) continue
    mkdirSync(path.join(ROOT, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(ROOT, file), content)
    console.log(`wrote ${file}`)
  }
  if (stale.length === 0) console.log('everything is up to date')
}
