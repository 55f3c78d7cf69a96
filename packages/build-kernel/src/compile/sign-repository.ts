// An edge: signs what was built.
import { lutimes } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import {
  isOpenPgpKey,
  type OpenPgpKey,
  requireTools,
  signMetadata,
  signRpms,
  withOpenPgpKey,
} from '@dpuos/host-tools'
import type { Arch, KernelManifest } from '@dpuos/manifests'
import { indexRepository } from './rpms.ts'

/** The key that packages are signed with, and its password; empty for none. */
export interface PackageSigning {
  readonly key: string
  readonly password: string
}

/** The inputs' key, tried before anything is compiled; undefined: nothing is to be signed. Throws UserError where it is none, or has another password. */
export async function packageSigning(
  {
    signingKey: key,
    signingPassword: password = '',
  }: { readonly signingKey?: string | undefined; readonly signingPassword?: string | undefined },
  arch: Arch,
  ports: Ports,
): Promise<PackageSigning | undefined> {
  if (key === undefined) return undefined
  if (!isOpenPgpKey(key))
    throw new UserError({
      level: 'error',
      code: 'signing-key-unknown',
      title: 'signing-key is no armoured private OpenPGP key: RPMs are signed with no other',
      hint: 'Give the text that `gpg --armor --export-secret-keys KEY` prints, from a secret.',
    })
  await requireTools('kernel-packages-signing', arch, ports)
  // gpg asks for the password when it signs, and not before.
  const proof = ({ gpg, home }: OpenPgpKey): Promise<string> =>
    gpg(['--detach-sign', '--output', path.join(home, 'proof'), '--', '/dev/null'])
  await withOpenPgpKey(key, password, ports, proof)
  return { key, password }
}

/**
 * Sign these RPMs in place, make the metadata of their repository anew and sign it; the public key lies beside them as `RPM-GPG-KEY`. `epoch`: seconds since 1970. Says what the manifest
 * (in the folder `output`) does.
 */
export async function signRepository(
  repository: string,
  files: readonly string[],
  { key: text, password }: PackageSigning,
  { epoch, output }: { readonly epoch: number; readonly output: string },
  ports: Ports,
): Promise<NonNullable<KernelManifest['signed']>> {
  return await withOpenPgpKey(text, password, ports, async (key) => {
    await signRpms(files, key, epoch, ports)
    for (const file of files) await lutimes(file, epoch, epoch)
    await indexRepository(repository, epoch, ports)
    const publicKey = await signMetadata(repository, key, epoch)
    return { key: path.relative(output, publicKey), fingerprint: key.fingerprint }
  })
}
