import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, type ToolFailure, UserError } from '@dpuos/action-kit'
import { isOpenPgpKey, withOpenPgpKey } from '@dpuos/host-tools'

/** A key that signs, told by its first line. */
export interface SigningKey {
  readonly tool: 'gpg' | 'minisign'
  readonly text: string
}

export interface Signing {
  readonly key: SigningKey
  /** Empty for none. */
  readonly password: string
}

/** The inputs' key; undefined when nothing is to be signed. Throws UserError for what is no key. */
export function signingOf(inputs: {
  readonly signingKey?: string | undefined
  readonly signingPassword?: string | undefined
}): Signing | undefined {
  const { signingKey: text, signingPassword: password = '' } = inputs
  return text === undefined ? undefined : { key: signingKey(text), password }
}

/** What a key is: an armoured private key of OpenPGP, or the file that `minisign -G` writes. Throws UserError for anything else. */
export function signingKey(text: string): SigningKey {
  const trimmed = text.trim()
  if (isOpenPgpKey(trimmed)) return { tool: 'gpg', text: `${trimmed}\n` }
  if (/^untrusted comment: .*\n\S+$/.test(trimmed)) return { tool: 'minisign', text: `${trimmed}\n` }
  throw new UserError({
    level: 'error',
    code: 'signing-key-unknown',
    title: 'signing-key is neither an armoured private OpenPGP key nor a secret key of minisign',
    hint: 'Give the text that `gpg --armor --export-secret-keys KEY` prints, or the content of the file that `minisign -G` wrote, from a secret.',
  })
}

const missing = (tool: SigningKey['tool']): UserError =>
  new UserError({
    level: 'error',
    code: 'signing-tool-missing',
    title: `signing-key is one for ${tool}, which this machine does not have`,
    hint: `Install ${tool === 'gpg' ? 'gnupg' : 'minisign'} in a step before, or sign with a key of the other kind.`,
  })

const WRONG_PASSWORD: readonly ToolFailure[] = [
  {
    code: 'signing-password',
    match: /Wrong password/i,
    blame: 'user',
    title: 'the signing key has a password, and signing-password is not it',
    hint: 'Pass the password of the key as signing-password, from a secret.',
  },
]

/**
 * Sign a file beside it: `X.asc` by gpg, `X.minisig` by minisign. The key is in a folder of its own, readable by nobody else, which goes
 * with the run. Returns the signature's path.
 */
export async function signFile(
  file: string,
  signing: Signing,
  scratch: string,
  ports: Ports,
): Promise<string> {
  const { key, password } = signing
  if ((await ports.proc.which(key.tool)) === undefined) throw missing(key.tool)
  if (key.tool === 'gpg') return await signWithGpg(file, signing, ports)
  const folder = path.join(scratch, 'signing')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const keyFile = path.join(folder, 'key')
  await writeFile(keyFile, key.text, { mode: 0o600 })
  return await signWithMinisign(file, keyFile, password, ports)
}

async function signWithGpg(file: string, { key, password }: Signing, ports: Ports): Promise<string> {
  const target = `${file}.asc`
  await withOpenPgpKey(key.text, password, ports, ({ gpg }) =>
    gpg(['--armor', '--detach-sign', '--output', target, '--', file]),
  )
  return target
}

async function signWithMinisign(
  file: string,
  keyFile: string,
  password: string,
  ports: Ports,
): Promise<string> {
  await ports.proc.run(['minisign', '-S', '-s', keyFile, '-m', file, '-t', path.basename(file)], {
    input: `${password}\n`,
    failures: WRONG_PASSWORD,
    timeoutMs: 60_000,
  })
  return `${file}.minisig`
}
