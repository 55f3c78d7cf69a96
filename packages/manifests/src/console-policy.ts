import * as v from 'valibot'

/** Console rules of boot-test-qemu that a policy may allow: those that a boot can survive. */
export const ALLOWABLE_RULES = [
  'oom',
  'lockup',
  'hung-task',
  'bug',
  'oops',
  'fs-error',
  'initramfs-broken',
  'module-refused',
  'firmware-load',
  'hardware-error',
  'lockdep',
  'ubsan',
  'kernel-taint',
  'kernel-warning',
] as const

/** What a definition says about lines of the console (`verify.console`). Patterns are POSIX extended regular expressions. */
export const ConsolePolicy = v.strictObject({
  allow: v.array(
    v.strictObject({
      rule: v.picklist(ALLOWABLE_RULES),
      /** null: every line of the rule. */
      match: v.nullable(v.string()),
      reason: v.string(),
    }),
  ),
  deny: v.array(v.strictObject({ id: v.string(), match: v.string(), reason: v.string() })),
})
export type ConsolePolicy = v.InferOutput<typeof ConsolePolicy>
