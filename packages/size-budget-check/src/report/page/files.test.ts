import { readFileSync } from 'node:fs'
import path from 'node:path'
import { renderFiles } from '@dpuos/action-kit/testing'
import { rolldown } from 'rolldown'
import { expect, test } from 'vitest'

const BROWSER = path.join(import.meta.dirname, 'browser')

test('files.ts holds the style, and the script as it is built of the sources beside it (renew with: vitest -u)', async () => {
  const build = await rolldown({
    input: path.join(BROWSER, 'main.ts'),
    platform: 'browser',
    treeshake: { moduleSideEffects: (id) => id.endsWith('/browser/main.ts') },
    logLevel: 'silent',
  })
  const { output } = await build.generate({ format: 'esm', comments: false, minify: false })
  await build.close()
  expect(output).toHaveLength(1)
  const script = output[0].code.replaceAll(/^\/\/#(end)?region.*\n/gm, '')
  expect(script).not.toMatch(/^import |<\/script/m)
  const style = readFileSync(path.join(BROWSER, 'style.css'), 'utf8')
  const text = renderFiles('PAGE_FILES', 'browser/', { 'page.js': script, 'style.css': style })
  await expect(text).toMatchFileSnapshot('./files.ts')
})
