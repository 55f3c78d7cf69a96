// The throw-away signing key: two files in the cache folder; a GnuPG home exists only while something is signed.
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { publishOnce } from './publish-once.ts'

/**
 * The moment at which everything in the sandbox was made, seconds since 1970 (2023-11-14T22:13:20Z): build times, file times,
 * signatures. Fixed, so that the same lock and key give the same bytes.
 */
export const EPOCH = 1_700_000_000
/** The same for gpg: `!` freezes its clock, so that a signature's time does not depend on how long gpg has been running. */
export const FAKED_TIME = '20231114T221320!'

const USER_ID = 'dpuos sandbox distro (throw-away key, made on this machine)'

export interface SigningKey {
  /** 40 upper-case hex digits. */
  readonly fingerprint: string
  /** The public key, armoured. */
  readonly publicKey: string
}

/** A GnuPG home with the secret key in it. */
export interface OpenKey extends SigningKey {
  readonly home: string
  close(): Promise<void>
}

async function openHome(ports: Ports): Promise<{ home: string; gpg: Gpg; close: () => Promise<void> }> {
  // Under /tmp or /dev/shm: the agent's socket lies in it, and a socket's path must stay below 108 bytes.
  const home = await ports.fs.scratch('gpg', { inMemory: 2 ** 20 })
  await chmod(home, 0o700)
  const gpg: Gpg = async (args, input) =>
    (
      await ports.proc.run(
        [
          'gpg',
          '--homedir',
          home,
          '--batch',
          '--no-tty',
          '--quiet',
          '--faked-system-time',
          FAKED_TIME,
          ...args,
        ],
        {
          ...(input === undefined ? {} : { input }),
          timeoutMs: 60_000,
        },
      )
    ).stdout
  // gpg starts an agent that would outlive us.
  const close = async (): Promise<void> => {
    await ports.proc.run(['gpgconf', '--homedir', home, '--kill', 'gpg-agent'], {
      timeoutMs: 5000,
      okCodes: [1, 2],
    })
    await rm(home, { recursive: true, force: true })
  }
  ports.fs.onExit(close)
  return { home, gpg, close }
}

type Gpg = (args: readonly string[], input?: string) => Promise<string>

/** The fingerprint in `gpg --with-colons` output: the first `fpr` record (doc/DETAILS of GnuPG). */
export const fingerprintOf = (colons: string): string => /^fpr:+([0-9A-F]{40}):/m.exec(colons)?.[1] ?? ''

/**
 * The key of a cache folder, made when there is none: RSA 3072 (which every rpm of openEuler verifies), no expiry, no passphrase.
 * It protects nothing: it makes the sandbox go through the same checks as a real repository.
 */
export async function signingKey(ports: Ports, cacheDir: string, name = 'key'): Promise<SigningKey> {
  const folder = path.join(cacheDir, name)
  const [publicFile, secretFile, idFile] = ['public.asc', 'secret.asc', 'fingerprint'].map((file) =>
    path.join(folder, file),
  ) as [string, string, string]
  if (![publicFile, secretFile, idFile].every((file) => existsSync(file))) {
    const { home, gpg, close } = await openHome(ports)
    try {
      await gpg(['--passphrase', '', '--quick-generate-key', USER_ID, 'rsa3072', 'sign', 'never'])
      const staged = await ports.fs.scratch('key')
      await writeFile(path.join(staged, 'secret.asc'), await gpg(['--armor', '--export-secret-keys']), {
        mode: 0o600,
      })
      await writeFile(path.join(staged, 'public.asc'), await gpg(['--armor', '--export']))
      await writeFile(
        path.join(staged, 'fingerprint'),
        fingerprintOf(await gpg(['--with-colons', '--list-keys'])),
      )
      await mkdir(cacheDir, { recursive: true })
      await publishOnce(ports, staged, folder)
    } finally {
      await close()
      await rm(home, { recursive: true, force: true })
    }
  }
  return { fingerprint: await readFile(idFile, 'utf8'), publicKey: await readFile(publicFile, 'utf8') }
}

/** Make the secret key usable until `close`. */
export async function openKey(ports: Ports, cacheDir: string, name = 'key'): Promise<OpenKey> {
  const key = await signingKey(ports, cacheDir, name)
  const { home, gpg, close } = await openHome(ports)
  await gpg(['--import'], await readFile(path.join(cacheDir, name, 'secret.asc'), 'utf8'))
  return { ...key, home, close }
}

/** Sign packages in place. `defines` are rpm macros that find gpg and freeze its clock. */
export async function signPackages(ports: Ports, key: OpenKey, files: readonly string[]): Promise<void> {
  const define = (name: string, value: string): string[] => ['--define', `${name} ${value}`]
  await ports.proc.run(
    [
      'rpmsign',
      // Debian's default is gpg2, a name that its own gnupg no longer has.
      ...define('__gpg', (await ports.proc.which('gpg')) ?? '/usr/bin/gpg'),
      ...define('_gpg_name', key.fingerprint),
      ...define('_gpg_path', key.home),
      ...define('_gpg_digest_algo', 'sha256'),
      ...define('_gpg_sign_cmd_extra_args', `--batch --no-tty --faked-system-time ${FAKED_TIME}`),
      '--addsign',
      ...files,
    ],
    { env: { GNUPGHOME: key.home, HOME: key.home }, timeoutMs: 5 * 60_000 },
  )
}

/** A detached, armoured signature beside the file. */
export async function signFile(ports: Ports, key: OpenKey, file: string): Promise<void> {
  await ports.proc.run(
    [
      'gpg',
      '--homedir',
      key.home,
      '--batch',
      '--no-tty',
      '--faked-system-time',
      FAKED_TIME,
      '--local-user',
      key.fingerprint,
      '--digest-algo',
      'SHA256',
      '--armor',
      '--detach-sign',
      '--output',
      `${file}.asc`,
      file,
    ],
    { timeoutMs: 60_000 },
  )
}
