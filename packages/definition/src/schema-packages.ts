import { REPOSITORY_URL, REPOSITORY_URL_FORM } from '@dpuos/manifests'
import * as v from 'valibot'
import { PackageGlob, PackageName, RelativePath } from './fields.ts'
import { doc } from './meta.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

/** A package, or `@` and the id of a group. */
const InstallName = v.pipe(
  v.string(),
  v.regex(
    /^@?[A-Za-z0-9][A-Za-z0-9._+:~^-]*$/,
    'a package name such as openssh-server, or a group such as @network-server',
  ),
)

const reason = v.optional(
  doc('Why, for reports.', v.pipe(v.string(), v.regex(/^[^\r\n]+$/, 'one line of text'))),
)

/** An item of `packages.install` as it may be written. */
export const InstallItem = v.strictObject({ name: doc('Name of the package or group.', InstallName), reason })
/** An item of `packages.remove` as it may be written. */
export const RemoveItem = v.strictObject({ name: doc('Name or glob.', PackageGlob), reason })

const Url = v.pipe(v.string(), v.regex(REPOSITORY_URL, REPOSITORY_URL_FORM))

const Fingerprint = v.pipe(
  v.string(),
  v.transform((text) => text.replaceAll(' ', '').toUpperCase()),
  v.check((text) => /^[0-9A-F]{40}$/.test(text), 'a fingerprint of 40 hex digits (`gpg --show-keys FILE`)'),
)

const ExtraRepository = v.strictObject({
  id: doc(
    'Name of the repository in locks and reports.',
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, 'at most 64 letters, digits and _ . -'),
      v.check((id) => !/^(local-rpms|kernel-\d+|main)$/.test(id), 'another name: dpuos uses this one itself'),
    ),
  ),
  baseurl: v.optional(doc('Its address; more than one: mirrors.', v.array(Url), { single: true }), []),
  metalink: v.optional(doc('Address of a list of its mirrors.', Url)),
  gpgkey: v.optional(
    doc('Files with the public keys that sign it.', v.array(RelativePath), { single: true }),
    [],
  ),
  fingerprint: v.optional(
    doc('What the keys must be; absent: the files are taken at their word.', v.array(Fingerprint), {
      single: true,
    }),
    [],
  ),
  'signed-metadata': v.optional(doc('Its repomd.xml is signed too.', v.boolean()), false),
  priority: v.optional(
    doc(
      'Of repositories that have a package of one name, only those of the lowest number count; the distribution’s have 99.',
      v.pipe(v.number(), v.integer(), v.minValue(11), v.maxValue(99)),
    ),
    99,
  ),
  insecure: v.optional(doc('Take its packages without signatures.', v.boolean()), false),
})

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
  repositories: v.optional(
    doc('Repositories beside the distribution’s.', v.array(doc('A repository.', ExtraRepository)), {
      identity: (one: v.InferOutput<typeof ExtraRepository>) => one.id,
    }),
    [],
  ),
  exclude: v.optional(
    doc('Names or globs that are never installed, whoever requires them.', v.array(PackageGlob)),
    [],
  ),
  pin: v.optional(
    doc(
      'Package → the version (`2.17.0`, or `2.17.0-3.oe2403`) that it must have.',
      v.record(
        PackageName,
        doc(
          'The version, perhaps with the release.',
          v.pipe(
            v.string(),
            v.regex(/^(\d+:)?[A-Za-z0-9._+~^]+(-[A-Za-z0-9._+~^]+)?$/, 'a version such as 2.17.0'),
          ),
        ),
      ),
    ),
    {},
  ),
}

/** Names stay lists of text for everybody; the reasons lie beside them, in the same order. */
export function splitReasons<
  const T extends {
    install: readonly v.InferOutput<typeof InstallItem>[]
    remove: readonly v.InferOutput<typeof RemoveItem>[]
  },
>({ install, remove, ...rest }: T) {
  const why = (items: readonly { readonly reason?: string | undefined }[]) =>
    items.map((one) => one.reason ?? null)
  return {
    ...rest,
    install: install.map((one) => one.name),
    remove: remove.map((one) => one.name),
    reasons: { install: why(install), remove: why(remove) },
  }
}
