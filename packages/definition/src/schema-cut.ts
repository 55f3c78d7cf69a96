import * as v from 'valibot'
import { ereMistake } from './ere/match.ts'
import { doc, type Meta } from './meta.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

/** One line of text that has no NUL; `what` completes "expected …". */
const line = (pattern: RegExp, what: string) => v.pipe(v.string(), v.regex(pattern, what))

const DeleteGlob = line(
  /^(?!(.*\/)?\.\.(\/|$))[^\0\r\n]*[^\0\r\n/.][^\0\r\n]*$/,
  'a path or glob in the image such as /usr/lib/firmware/dvb-*',
)
const DriverPattern = v.pipe(
  line(/^[^\0\r\n]+$/, 'a POSIX extended regular expression'),
  v.check(
    (text) => ereMistake(text) === undefined,
    ({ input }) => `a POSIX extended regular expression, but ${ereMistake(input)}`,
  ),
)
const FileName = line(/^[^\0\r\n/]+$/, 'a file name without folders')
const Word = line(/^[A-Za-z0-9][A-Za-z0-9_.@:+-]*$/, 'a name without blanks')

/** A keep-list that may be left out: then the pass is not run. An empty one keeps nothing. */
const keep = <const S extends v.GenericSchema>(description: string, item: S, meta: Meta = {}) =>
  v.optional(doc(`${description} Absent: the pass is not run.`, v.array(item), meta))

const ALL: Meta = { single: true }

export const Cut = v.strictObject({
  level: v.optional(
    doc(
      '`full` also takes out the database of rpm; `keep-rpm` leaves it, and rpm and dnf with what starts them; `none` makes no use of the lists.',
      v.picklist(['full', 'keep-rpm', 'none']),
    ),
    'full',
  ),
  'user-rpms': v.optional(
    doc(
      'Whether packages that come from none of the distribution’s repositories are cut like any other; `false` protects their files.',
      v.boolean(),
    ),
    false,
  ),
  breaks: v.optional(
    doc(
      'What it means that something left needs what was cut: `error` ends the build, `report` lists it.',
      v.picklist(['error', 'report']),
    ),
    'error',
  ),
  delete: keep('Paths or globs in the image, taken out first, folders with all they hold.', DeleteGlob),
  drivers: keep(
    'Modules to keep: POSIX extended regular expressions, found anywhere in the full path of a module below `kernel/`. Modules that kept ones need come back, firmware follows.',
    DriverPattern,
  ),
  tools: keep(
    'Programs to keep, by exact file name, in /bin, /sbin, /usr/bin and /usr/sbin; links are programs too.',
    FileName,
  ),
  libs: keep(
    'Libraries to keep beside those that the remaining programs are linked with: every name that begins so.',
    FileName,
  ),
  gconv: keep('Character set converters to keep, such as `GBK`; `all` keeps all.', Word, ALL),
  locales: keep(
    'Folders of /usr/lib/locale to keep: those whose name contains one of these; `all` keeps all.',
    Word,
    ALL,
  ),
  translations: keep(
    'Message catalogues (`*.mo`) to keep: those whose path below /usr/share/locale contains one of these; `all` keeps all.',
    Word,
    ALL,
  ),
  docs: v.optional(doc('Take out man and info pages; licences stay.', v.boolean()), false),
})

/** `id@operation@argument…`, as a line of imageTailor's security_s.conf. */
export const HardenRule = line(
  /^[^#@\s\0\r\n][^@\0\r\n]*@[^@\0\r\n]+@[^\0\r\n]+$/,
  'a rule `id@operation@argument…` such as 302@chmod 755@/var/log',
)
