import { ARCHES } from '@dpuos/manifests'
import * as v from 'valibot'
import { AbsolutePath, AuthorizedKey, Name, PartitionSize, PasswordHash, UserName } from './fields.ts'
import { doc } from './meta.ts'
import { Budgets } from './schema-budgets.ts'
import { Cut } from './schema-cut.ts'
import { Board, Drivers, Kernel, list, Packages, Services, System } from './schema-layers.ts'
import { Groups, usersMore } from './schema-users.ts'
import { Verify } from './schema-verify.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

const User = v.strictObject({
  'password-hash': v.optional(
    doc(
      'crypt(3) hash (`openssl passwd -6`); `${NAME}` takes it from the secret of that name. Absent: no password login.',
      PasswordHash,
    ),
  ),
  'authorized-keys': list(
    'OpenSSH public keys; `${NAME}` takes one from the secret of that name.',
    AuthorizedKey,
  ),
  uid: v.optional(
    doc(
      'Numeric id; absent: the next free one.',
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65533)),
    ),
  ),
  groups: list('Supplementary groups.', UserName),
  shell: v.optional(doc('Login shell; absent: /bin/bash, for a system account /sbin/nologin.', AbsolutePath)),
  ...usersMore,
})

const Partition = v.strictObject({
  mount: doc('Mount point.', v.picklist(['/boot/efi', '/'])),
  size: doc('`200M`, `2GiB`, or `rest`: what the content needs and a margin.', PartitionSize),
  type: doc('File system.', v.picklist(['vfat', 'ext4'])),
})

const Storage = v.strictObject({
  layout: v.optional(
    doc('Partitions of the disk, in order.', v.pipe(v.array(Partition), v.minLength(1)), {
      replaces: true,
      identity: (partition: v.InferOutput<typeof Partition>) => partition.mount,
    }),
    [
      { mount: '/boot/efi', size: '64M', type: 'vfat' },
      { mount: '/', size: 'rest', type: 'ext4' },
    ],
  ),
  initramfs: v.optional(
    doc(
      '`busybox`: small, finds the root and hands over; `dracut`: the one of the distribution.',
      v.picklist(['busybox', 'dracut']),
    ),
    'busybox',
  ),
})

/** Forms in which an image is handed over. */
export const OUTPUTS = ['raw', 'qcow2', 'tar', 'cpio', 'oci', 'squashfs', 'erofs', 'mtree'] as const

/** dpuos.yaml after inheritance: `extends` is gone, lists are joined, defaults are filled in. */
export const DefinitionSchema = v.strictObject({
  schema: doc('The format of this file.', v.literal('dpuos.definition/v1')),
  name: doc('Name of the image: files and reports carry it.', Name),
  description: v.optional(doc('One sentence for people.', v.string())),
  distro: doc(
    'Catalog id (`openEuler-24.03-LTS-SP2`), a range, `sandbox`, or `any`: the one that the toolchain is set up for.',
    v.pipe(v.string(), v.nonEmpty('a catalog id, a range, sandbox or any')),
  ),
  arch: doc(
    'Architectures that the image is made for.',
    v.pipe(v.array(v.picklist(ARCHES)), v.minLength(1)),
    {
      replaces: true,
      single: true,
    },
  ),
  board: v.optional(doc('The hardware that the image is for.', Board)),
  kernel: v.optional(doc('Kernel layer: which kernel, and what it is told at boot.', Kernel), {}),
  drivers: v.optional(doc('Driver layer: which modules and firmware stay.', Drivers), {}),
  system: v.optional(doc('System configuration layer: what lies in /etc.', System), {}),
  packages: v.optional(doc('Package layer: which RPMs come in, and what of them is left out.', Packages), {}),
  cut: v.optional(
    doc(
      'Cutting by lists of what stays, in imageTailor’s order and by its rules of matching. Absent: none.',
      Cut,
    ),
  ),
  services: v.optional(doc('Service layer: which systemd units start.', Services), {}),
  users: v.optional(
    doc('Accounts by name; `root` is always there.', v.record(UserName, doc('An account.', User))),
    {},
  ),
  groups: Groups,
  storage: v.optional(doc('The disk, and how its root is found at boot.', Storage), {}),
  outputs: v.optional(
    doc(
      'What is handed over. The disk: `raw`, `qcow2`. The root file system alone: `tar` (zstd), `cpio` (gzip, starts as an initramfs), `oci` (archive for skopeo and podman), `squashfs`, `erofs`; `mtree`: a list of its files with owner, mode and sha256.',
      v.pipe(v.array(v.picklist(OUTPUTS)), v.minLength(1)),
      { replaces: true },
    ),
    ['raw', 'qcow2'],
  ),
  verify: v.optional(doc('How boot-test-qemu tests the image.', Verify), {}),
  budgets: Budgets,
})

/** The whole definition, every default filled in. Keys are spelled as in the file. */
export type Definition = v.InferOutput<typeof DefinitionSchema>
