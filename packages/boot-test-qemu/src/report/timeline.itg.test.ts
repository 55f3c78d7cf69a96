import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { aBoot } from '@dpuos/manifests/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Transcript } from '../console/transcript.ts'
import { timeline } from './timeline.ts'

let ports: RealPorts
beforeAll(() => {
  ports = realPorts()
})
afterAll(() => ports.dispose())

test('a real browser shows the page whole, and what a guest wrote stays text', async ({ skip }) => {
  const chromium = await ports.proc.which('chromium')
  if (chromium === undefined) skip('chromium is not installed: the page was not looked at in a browser')
  const transcript = new Transcript()
  transcript.add(
    '</span></div><script>document.title="owned"</script><img src=x onerror=\'document.title="owned"\'>',
    10,
  )
  const starts = [{ unit: 'sshd.service', begin: 23, up: 30.5 }]
  const file = path.join(ports.dir, 'boot.html')
  writeFileSync(file, timeline('k2', [{ boot: aBoot({ starts }), transcript, line: 0 }]))
  const browse = (...flags: readonly string[]): string =>
    execFileSync(
      chromium ?? '',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${path.join(ports.dir, 'profile')}`,
        ...flags,
        `file://${file}`,
      ],
      { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] },
    )
  const dom = browse('--dump-dom')
  expect(dom).toContain('<title>k2: boots</title>')
  expect(dom).not.toMatch(/<script|<img/)
  expect(dom).toContain('&lt;script&gt;')
  for (const width of [1280, 480]) {
    const picture = path.join(ports.dir, `${width}.png`)
    browse(`--window-size=${width},900`, `--screenshot=${picture}`)
    // PNG: width and height of the picture are bytes 16-23 (RFC 2083, IHDR); an empty page compresses to a few kilobytes.
    const png = readFileSync(picture)
    expect(png.readUInt32BE(16)).toBe(width)
    expect(png.length).toBeGreaterThan(10_000)
  }
})
