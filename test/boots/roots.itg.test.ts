import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeHealthyImage } from './base-image.ts'
import { bootCopy } from './boot-copy.ts'
import { KINDS, type Kind, repack } from './repacked.ts'

let folder: string
let healthy: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dpuos-roots-'))
  healthy = makeHealthyImage(path.join(folder, 'healthy'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.runIf(process.getuid?.() === 0)('a root that is', () => {
  const boot = (kind: Kind) => {
    const image = repack(healthy, kind, path.join(folder, kind))
    try {
      return bootCopy(image, 'direct', [], path.join(folder, `${kind}-out`))
    } finally {
      rmSync(path.join(folder, kind), { recursive: true, force: true })
    }
  }

  test.each(KINDS)(
    '%s is asked by the probe beside the initramfs, and not a byte of it is another',
    (kind) => {
      const judged = boot(kind)
      expect(judged, judged.summary).toMatchObject({ verdict: 'pass', tier: 'initramfs', unmet: [] })
    },
  )
})
