import * as v from 'valibot'
import { RelativePath } from './fields.ts'
import {
  Capabilities,
  FileMode,
  ImagePath,
  ImagePlace,
  Owner,
  XattrName,
  XattrValue,
} from './fields-files.ts'
import { doc } from './meta.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

const ownership = {
  owner: v.optional(
    doc('User that it belongs to, by name of the image or by number; also one of `users`.', Owner),
    'root',
  ),
  group: v.optional(doc('Group that it belongs to, by name of the image or by number.', Owner), 'root'),
}

const attributes = {
  capabilities: v.optional(
    doc('Capabilities of one program, for example `cap_net_raw+ep`; `from` must be a file.', Capabilities),
  ),
  xattrs: v.optional(
    doc(
      'Extended attributes of every file (not folders and links), as text.',
      v.record(XattrName, doc('Its value.', XattrValue)),
    ),
    {},
  ),
}

const Overlay = v.strictObject({
  from: doc('Folder or file, relative to the file that names it.', RelativePath),
  to: v.optional(
    doc('Where the content of the folder goes, or the file (below it, with a last slash).', ImagePlace),
    '/',
  ),
  ...ownership,
  mode: v.optional(
    doc(
      'Mode of every file; absent: 0755 for programs (execute bit), else 0644, and a set-ID bit stays.',
      FileMode,
    ),
  ),
  'dir-mode': v.optional(
    doc('Mode of folders that it makes; absent: 0755. Folders that are there keep theirs.', FileMode),
  ),
  ...attributes,
})

/** `system.files`. */
export const Files = v.optional(
  doc(
    'Folders and files laid over the root, in order; later ones win. A path alone: a folder over `/`.',
    v.array(doc('A folder or file.', Overlay, { shorthand: 'from' })),
    {
      single: true,
      identity: (one: v.InferOutput<typeof Overlay>) => (one.to === '/' ? one.from : `${one.from} ${one.to}`),
    },
  ),
  [],
)

const Content = v.strictObject({
  text: doc('What is in it; a last line break is added where it is missing.', v.string(), { verbatim: true }),
  ...ownership,
  mode: v.optional(doc('Mode of the file.', FileMode), '0644'),
})

/** `system.content`. */
export const Contents = v.optional(
  doc(
    'Small files by their path in the image, written out here; after `files`.',
    v.record(ImagePath, doc('A file, or its text alone.', Content, { shorthand: 'text' })),
  ),
  {},
)
