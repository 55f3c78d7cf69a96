import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { realPorts } from '@dpuos/action-kit/testing'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { aBase, aComparison, aHead, aHostileComparison } from '../../testing/a-comparison.ts'
import { sizePage } from './page.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'dpuos-page-'))
const hostile = aHostileComparison()
const PAGES = {
  plain: sizePage(aComparison(), aHead(), aBase()),
  hostile: sizePage(hostile.size, hostile.head, hostile.base),
}
let browser: Browser | undefined
beforeAll(async () => {
  for (const [name, text] of Object.entries(PAGES)) writeFileSync(path.join(folder, `${name}.html`), text)
  const ports = realPorts()
  const executablePath = (await ports.proc.which('chromium')) ?? (await ports.proc.which('google-chrome'))
  await ports.dispose()
  if (executablePath !== undefined)
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 60_000 })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The page in a tab, used, and then held to what must be so however it is used: nothing said on the console, nothing fetched. */
async function use(
  { skip }: Pick<TestContext, 'skip'>,
  name: keyof typeof PAGES,
  act: (page: Page, faults: string[]) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  if (browser === undefined) return skip('chromium is not installed: the page was not looked at in a browser')
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  try {
    await page.goto(`file://${folder}/${name}.html`)
    await act(page, faults)
    expect(faults).toEqual([])
    expect(requests.filter((url) => !url.startsWith(`file://${folder}/`))).toEqual([])
  } finally {
    await context.close()
  }
}

const titles = (page: Page): Promise<string[]> => page.locator('#map > button > .label > b').allTextContents()
const said = (page: Page): Promise<string> => page.locator('#said').innerText()
const trail = (page: Page): Promise<string[]> => page.locator('#trail > *').allTextContents()
const choose = (page: Page, label: string): Promise<void> =>
  page.locator('label', { hasText: label }).first().click()

describe('in a real browser', () => {
  test('a click opens layer and package, the way back is in the trail and in the browser', (context) =>
    use(context, 'plain', async (page) => {
      expect(await titles(page)).toEqual(['packages', 'drivers', 'unowned'])
      await page.locator('#map > button', { hasText: 'packages' }).click({ position: { x: 5, y: 5 } })
      expect(await titles(page)).toEqual(['glibc', 'vpp', 'bash', 'hwloc'])
      await page.locator('#map > button', { hasText: 'glibc' }).click()
      expect(await trail(page)).toEqual(['demo-dpu', 'packages', 'glibc'])
      expect(await titles(page)).toEqual(['libc.so.6', 'other files'])
      await page.goBack()
      expect(await trail(page)).toEqual(['demo-dpu', 'packages'])
      await page.locator('#trail button').first().click()
      expect(await trail(page)).toEqual(['demo-dpu'])
    }))

  test('base and difference show what was and what moved, folders the same bytes by place', (context) =>
    use(context, 'plain', async (page) => {
      await page.locator('#map > button', { hasText: 'packages' }).click({ position: { x: 5, y: 5 } })
      await choose(page, 'Base')
      expect(await titles(page)).toEqual(['glibc', 'bash', 'nano'])
      await choose(page, 'Difference')
      expect(await titles(page)).toEqual(['vpp', 'hwloc', 'glibc', 'nano'])
      expect(await page.locator('#map > button.more').count()).toBe(3)
      expect(await page.locator('#map > button.less').innerText()).toContain('−2.0 MiB')
      await choose(page, 'Folders')
      expect(await trail(page)).toEqual(['/'])
      expect(await titles(page)).toContain('usr')
      await page.reload()
      expect(await page.locator('input[value=folders]').isChecked()).toBe(true)
    }))

  test('the table sorts by any column and opens what can be opened', (context) =>
    use(context, 'plain', async (page) => {
      await choose(page, 'Table')
      expect(await page.locator('#map').isHidden()).toBe(true)
      await page.locator('#list td.name button', { hasText: 'packages' }).click()
      const names = (): Promise<string[]> => page.locator('#list td.name > :first-child').allTextContents()
      expect(await names()).toEqual(['vpp', 'hwloc', 'glibc', 'nano', 'bash'])
      await page.locator('#list th button', { hasText: 'name' }).click()
      expect(await names()).toEqual(['bash', 'glibc', 'hwloc', 'nano', 'vpp'])
      expect(await page.locator('#list th[aria-sort=ascending]').innerText()).toContain('name')
      await page.locator('#list th button', { hasText: 'now' }).click()
      expect(await names()).toEqual(['glibc', 'vpp', 'bash', 'hwloc', 'nano'])
    }))

  test('a search finds by any words of name and note, and shows a find in the map', (context) =>
    use(context, 'plain', async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('needed VPP')
      expect(await page.locator('#list td.name button').allTextContents()).toEqual(['packages / hwloc'])
      expect(await page.locator('#map > button.dim').count()).toBe(2)
      await page.locator('#list td.name button').click()
      expect(await trail(page)).toEqual(['demo-dpu', 'packages'])
      expect(await page.locator('button.tile:focus').innerText()).toContain('hwloc')
      await page.locator('#search').fill('no such thing')
      expect(await page.locator('#list').innerText()).toBe('Nothing here.')
    }))

  test('everything is reached by keyboard alone', (context) =>
    use(context, 'plain', async (page) => {
      await page.locator('#search').focus()
      await page.keyboard.press('Tab')
      expect(await said(page)).toMatch(/^packages: 60\.0 MiB → 100\.0 MiB/)
      await page.keyboard.press('ArrowRight')
      expect(await said(page)).toMatch(/^drivers: 20\.0 MiB/)
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Enter')
      expect(await said(page)).toMatch(/^packages \/ glibc: 48\.0 MiB → 50\.0 MiB/)
      await page.keyboard.press('Backspace')
      expect(await trail(page)).toEqual(['demo-dpu'])
      expect(await page.locator('button.tile:focus').innerText()).toContain('packages')
      await page.locator('input[value=map]').focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.locator('#list').isVisible()).toBe(true)
    }))

  test.for([
    { width: 360, height: 740 },
    { width: 1280, height: 900 },
  ])('is as wide as a window of $width pixels, map and table too', (viewport, context) =>
    use(
      context,
      'plain',
      async (page) => {
        for (const hash of ['', '#as=table', '#show=difference', '#view=folders']) {
          await page.goto(`file://${folder}/plain.html${hash}`)
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width)
        }
        const box = await page.locator('#map').boundingBox()
        expect(box?.width).toBeGreaterThan(viewport.width * 0.75)
        expect(box?.height).toBeGreaterThan(300)
      },
      { viewport, hasTouch: viewport.width < 500 },
    ),
  )

  test.for(['light', 'dark'] as const)(
    'has text that can be told from what is behind it: %s',
    (colorScheme, context) =>
      use(
        context,
        'plain',
        async (page) => {
          const [ink, card] = await page.evaluate<[string, string]>(
            "['color', 'backgroundColor'].map((name) => getComputedStyle(document.querySelector(name === 'color' ? 'body' : 'section'))[name])",
          )
          const light = (colour: string): number => Number(/\d+/.exec(colour)?.[0])
          expect(Math.abs(light(ink) - light(card))).toBeGreaterThan(150)
          expect(light(card) > 128).toBe(colorScheme === 'light')
        },
        { colorScheme },
      ),
  )

  test('hostile names are shown as they are and do nothing, wherever one goes', (context) =>
    use(context, 'hostile', async (page) => {
      const title = await page.title()
      for (const label of ['Difference', 'Table', 'Folders', 'Map', 'Layers']) {
        await choose(page, label)
        for (let depth = 0; depth < 4; depth++) {
          const tile = page.locator('#map > button').first()
          if (await tile.isVisible()) await tile.click({ position: { x: 4, y: 4 } })
        }
      }
      await page.locator('#search').fill('script')
      expect(await page.locator('#list tbody tr').count()).toBeGreaterThan(3)
      expect(await page.locator('#list').innerText()).toContain('<img src=x onerror=alert(1)>')
      expect(await page.locator('img, iframe, main script').count()).toBe(0)
      expect(await page.title()).toBe(title)
      expect(title).not.toBe('owned')
    }))

  test('its policy stops a script that is not ours', (context) =>
    use(context, 'plain', async (page, faults) => {
      await page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = \\'owned\\'' }))",
      )
      expect(await page.title()).not.toBe('owned')
      expect(faults.splice(0)).toEqual([expect.stringContaining('Content Security Policy')])
    }))
})
