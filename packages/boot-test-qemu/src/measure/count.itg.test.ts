import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import type { Instructions } from '@dpuos/manifests'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Bench } from '../bench.ts'
import { Policy } from '../console/policy.ts'
import { loadImage } from '../load-image.ts'
import { aModel } from '../testing/a-model.ts'
import { type GuestFiles, guestFiles } from '../testing/sandbox-files.ts'
import { writeTinyImage } from '../testing/tiny-image.ts'
import { countInstructions } from './count.ts'
import { checkInstructions, spread } from './instructions.ts'

let ports: RealPorts
let files: GuestFiles

beforeAll(async () => {
  ports = realPorts()
  files = await guestFiles(ports.dir, ports)
})
afterAll(() => ports.dispose())

/** A guest of a few megabytes in which the real probe runs, asking a systemctl that says `state`. */
function guest(work: string, state = 'running'): string {
  return [
    'dmesg -n 1; mkdir -p /sys && mount -t sysfs sys /sys',
    `printf '#!/bin/sh\\n[ "$1" = is-system-running ] && echo ${state}\\n' > /bin/systemctl`,
    'chmod +x /bin/systemctl',
    work,
    'sh /dpuos-probe/probe.sh',
    'exec sleep 1000',
  ].join('\n')
}

async function count(name: string, init: string, earlier: readonly Instructions[] = []) {
  const file = writeTinyImage(path.join(ports.dir, name), files, { init, boots: ['direct'] })
  const bench: Bench = {
    image: await loadImage(file, ['direct'], ports),
    machineType: 'q35',
    qemuVersion: 'any',
    firmware: undefined,
    model: aModel({ memory: 2 ** 28 }),
    policy: new Policy(),
    probe: 'initramfs',
    scripts: [],
    scratch: await ports.fs.scratch(`count-${name}`),
    limits: () => ({ timeoutMs: 60_000, stallMs: 60_000 }),
  }
  return await countInstructions(bench, 'direct', 'running', earlier, ports)
}

test('a little more work at start is seen beyond the noise, whatever else the host does', async () => {
  const before = await count('before', guest('true'))
  if (typeof before === 'string') throw new Error(before)
  expect(before.runs).toHaveLength(2)
  // What the gate takes for noise; 0.54 was seen beside a busy build.
  expect(spread(before.runs)).toBeLessThan(1)
  expect(before.kernel).toBeLessThan(before.initramfs ?? 0)
  expect(before.initramfs).toBeLessThan(before.up)
  const after = await count('after', guest('head -c 2000000 /dev/zero | sha256sum'), [before])
  if (typeof after === 'string') throw new Error(after)
  expect(after.baseline).toBe(before.up)
  expect(checkInstructions(after, 1).verdict).toBe('fail')
  expect(checkInstructions({ ...before, baseline: Math.max(...before.runs) }, 1).verdict).toBe('pass')
})

test('boots that end in another state than the judged one are not counted', async () => {
  expect(await count('degraded', guest('true', 'degraded'))).toBe('boot 1 was degraded instead of running')
})
