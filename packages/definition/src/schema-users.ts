import * as v from 'valibot'
import { AbsolutePath, UserName } from './fields.ts'
import { doc } from './meta.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

/** Keys of an account beside those that schema.ts has. */
export const usersMore = {
  system: v.optional(
    doc('An account of a service: id below 1000, no home folder unless `home` says one.', v.boolean()),
    false,
  ),
  home: v.optional(doc('Home folder; absent: below /home.', AbsolutePath)),
  sudo: v.optional(
    doc(
      'May become root through sudo, with the own password or without any.',
      v.picklist(['password', 'nopasswd']),
    ),
  ),
}

const Group = v.strictObject({
  gid: v.optional(
    doc(
      'Numeric id; absent: the next free one.',
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65533)),
    ),
  ),
  system: v.optional(doc('A group of a service: id below 1000.', v.boolean()), false),
})

/** `groups`. */
export const Groups = v.optional(
  doc('Groups by name, made before the accounts.', v.record(UserName, doc('A group.', Group))),
  {},
)
