import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { OpenPgpKey } from '../openpgp.ts'

/** `20231114T221320!`: gpg's clock, standing still, so that the same packages and key give the same signatures. */
const clock = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d+Z$/g, '')}!`

/** Sign RPM files in place, as made at `epoch` (seconds since 1970), or when the key was, where that is later. */
export async function signRpms(
  files: readonly string[],
  key: OpenPgpKey,
  epoch: number,
  ports: Pick<Ports, 'proc'>,
): Promise<void> {
  const define = (name: string, value: string): string[] => ['--define', `${name} ${value}`]
  await ports.proc.run(
    [
      'rpmsign',
      // Debian's default is gpg2, a name that its own gnupg no longer has.
      ...define('__gpg', (await ports.proc.which('gpg')) ?? '/usr/bin/gpg'),
      ...define('_gpg_name', key.fingerprint),
      ...define('_gpg_path', key.home),
      ...define('_gpg_digest_algo', 'sha256'),
      ...define('_gpg_sign_cmd_extra_args', [...key.options, ...timed(key, epoch)].join(' ')),
      '--addsign',
      ...files,
    ],
    { env: { GNUPGHOME: key.home, HOME: key.home }, timeoutMs: 10 * 60_000 },
  )
}

const timed = ({ madeAt }: OpenPgpKey, epoch: number): string[] => [
  '--faked-system-time',
  clock(Math.max(epoch, madeAt)),
]

/** Sign a repository's metadata (`repomd.xml.asc`) and lay the public key beside it, `RPM-GPG-KEY`; resolves to its path. */
export async function signMetadata(repository: string, key: OpenPgpKey, epoch: number): Promise<string> {
  const metadata = path.join(repository, 'repodata/repomd.xml')
  const sign = ['--local-user', key.fingerprint, '--digest-algo', 'SHA256', '--armor', '--detach-sign']
  await key.gpg([...timed(key, epoch), ...sign, '--output', `${metadata}.asc`, '--', metadata])
  const file = path.join(repository, 'RPM-GPG-KEY')
  await writeFile(file, await key.gpg(['--armor', '--export', key.fingerprint]))
  return file
}
