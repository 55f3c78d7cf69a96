import { ALLOWABLE_RULES } from '@dpuos/manifests'
import { expect, test } from 'vitest'
import { EXAMPLES } from './examples.ts'
import { matchRule, RULES } from './rules.ts'

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s meets its example, and no rule before it',
  (id, rule) => {
    const line = EXAMPLES[id] ?? ''
    const hit = matchRule(line, rule.firmware === true, rule.kernel === true)
    expect({ id: hit?.rule.id, quoted: hit?.quoted }).toEqual({ id, quoted: false })
    expect(hit?.text).not.toMatch(/\$\d/)
  },
)

test('there is no example without a rule', () => {
  expect(Object.keys(EXAMPLES)).toEqual(RULES.map(({ id }) => id))
})

test('a policy may allow what a boot survives, and nothing else', () => {
  const survived = RULES.filter(({ effect, told }) => effect === 'fault' || told).map(({ id }) => id)
  expect([...ALLOWABLE_RULES]).toEqual(survived)
})

test('firmware’s words mean nothing once the kernel runs', () => {
  expect(matchRule('No bootable device.', false, true)).toBeUndefined()
})

test.each([
  ['fs-error', '[    8.120112] EXT4-fs (vda2): Remounting filesystem read-only'],
  ['fs-error', '[    8.120112] XFS (vda2): Filesystem has been shut down due to log error (0x2).'],
  ['fs-error', '[    3.001201] SQUASHFS error: Unable to read fragment cache entry [5a1b2c]'],
  ['fs-error', '[    3.001201] erofs: (device vda2): failed to decompress -117 in[46, 4050] out[9000]'],
  ['fs-error', '[    4.412008] device-mapper: verity: 254:2: data block 4711 is corrupted'],
  ['module-refused', "[    5.1] x: version magic '6.1.0 SMP mod_unload' should be '6.6.0 SMP mod_unload'"],
  ['module-refused', '[    5.1] vendor_dpu: Unknown symbol mlx5_core_create (err -2)'],
  [
    'kernel-taint',
    '[    5.1] vendor_dpu: module verification failed: signature and/or required key missing - tainting kernel',
  ],
  ['secure-boot', 'bad shim signature'],
])('%s: %s', (id, line) => {
  expect(matchRule(line, id === 'secure-boot', true)?.rule.id).toBe(id)
})

test('what a file system says of a good mount is no error', () => {
  const good = [
    '[    3.0] erofs: (device vda2): mounted with root inode @ nid 36.',
    '[    3.0] XFS (vda2): Ending clean mount',
    '[    3.0] EXT4-fs (vda2): mounted filesystem with ordered data mode',
    '[    3.0] squashfs: version 4.0 (2009/01/31) Phillip Lougher',
  ]
  for (const line of good) expect(matchRule(line, false, true)).toBeUndefined()
})
