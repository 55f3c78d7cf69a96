import { chmod, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, type ToolFailure, UserError } from '@dpuos/action-kit'

/** A private key that can be used until it is closed. */
export interface OpenPgpKey {
  /** Of the primary key: upper-case hex digits. */
  readonly fingerprint: string
  /** Seconds since 1970 when its youngest part was made: no signature may be older. */
  readonly madeAt: number
  readonly home: string
  /** Options with which gpg signs without asking anybody. */
  readonly options: readonly string[]
  readonly gpg: (args: readonly string[]) => Promise<string>
}

const WRONG_PASSWORD: readonly ToolFailure[] = [
  {
    code: 'signing-password',
    match: /Bad passphrase|No passphrase given|Wrong password|Inappropriate ioctl for device/i,
    blame: 'user',
    title: 'the signing key has a password, and signing-password is not it',
    hint: 'Pass the password of the key as signing-password, from a secret.',
  },
]

/** `gpg --armor --export-secret-keys` begins so. */
export const isOpenPgpKey = (text: string): boolean =>
  text.trim().startsWith('-----BEGIN PGP PRIVATE KEY BLOCK-----')

/**
 * Let `use` have a private key in a GnuPG home of its own, readable by nobody else and gone afterwards, its agent too. Throws UserError where `text` is no such key, or `password` not its.
 */
export async function withOpenPgpKey<T>(
  text: string,
  password: string,
  ports: Pick<Ports, 'fs' | 'proc'>,
  use: (key: OpenPgpKey) => Promise<T>,
): Promise<T> {
  // Under /tmp or /dev/shm: the agent's socket lies in it, and a socket's path must stay below 108 bytes.
  const home = await ports.fs.scratch('gpg', { inMemory: 2 ** 20 })
  await chmod(home, 0o700)
  const close = async (): Promise<void> => {
    await ports.proc.run(['gpgconf', '--homedir', home, '--kill', 'all'], {
      okCodes: [1, 2],
      timeoutMs: 10_000,
    })
    await rm(home, { recursive: true, force: true })
  }
  ports.fs.onExit(close)
  try {
    const secret = path.join(home, 'password')
    await writeFile(secret, `${password}\n`, { mode: 0o600 })
    const options = [
      '--batch',
      '--no-tty',
      '--quiet',
      '--pinentry-mode',
      'loopback',
      '--passphrase-file',
      secret,
    ]
    const run = async (args: readonly string[], input?: string): Promise<string> => {
      const given = input === undefined ? {} : { input }
      const limits = { failures: WRONG_PASSWORD, timeoutMs: 60_000 }
      return (await ports.proc.run(['gpg', '--homedir', home, ...options, ...args], { ...given, ...limits }))
        .stdout
    }
    await run(['--import'], `${text.trim()}\n`)
    const listed = (await run(['--with-colons', '--list-secret-keys']))
      .split('\n')
      .map((line) => line.split(':'))
    const fingerprint = listed.find(([kind]) => kind === 'fpr')?.[9]
    if (fingerprint === undefined) throw noKey
    const made = listed.flatMap(([kind, , , , , at]) =>
      kind === 'sec' || kind === 'ssb' ? [Number(at)] : [],
    )
    return await use({ fingerprint, madeAt: Math.max(0, ...made), home, options, gpg: (args) => run(args) })
  } finally {
    await close()
  }
}

const noKey = new UserError({
  level: 'error',
  code: 'signing-key-unknown',
  title: 'signing-key holds no private OpenPGP key',
  hint: 'Give the text that `gpg --armor --export-secret-keys KEY` prints, from a secret.',
})
