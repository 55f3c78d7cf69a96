import * as v from 'valibot'
import { RelativePath } from './fields.ts'
import { doc } from './meta.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

/** Keys of `packages` that say from where packages come and which of them are taken. */
export const packageSources = {
  weak: v.optional(doc('Also install what packages recommend (weak dependencies).', v.boolean()), false),
  rpms: v.optional(
    doc(
      'RPM files of your own, signed or not: a file is installed, a folder offers the RPMs in it to `install`. They win over repositories.',
      v.array(RelativePath),
    ),
    [],
  ),
}
