// An edge: the key that a kernel's modules are signed with (kernel: Documentation/admin-guide/module-signing.rst).
import { copyFile, mkdir, open, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import { requireTools } from '@dpuos/host-tools'
import type { Arch, Finding } from '@dpuos/manifests'

export const THROW_AWAY = 'throw-away'

/** Where kbuild finds the key, relative to the object tree: not in the configuration's words of any machine. */
const PLACE = 'certs/dpuos.pem'

export interface ModuleSigning {
  /** sha256 of the certificate; undefined for a key that nobody has afterwards. */
  readonly fingerprint: string | undefined
  readonly findings: readonly Finding[]
  /** Let `build` have the key in its object tree; it is not left there. */
  readonly during: <T>(object: string, epoch: number, build: () => Promise<T>) => Promise<T>
}

/** Options that signing needs. */
export const SIGNING_SETTINGS = [
  { name: 'MODULE_SIG', value: 'y' },
  { name: 'MODULE_SIG_ALL', value: 'y' },
  { name: 'MODULE_SIG_SHA256', value: 'y' },
  { name: 'MODULE_SIG_KEY', value: `"${PLACE}"` },
] as const

/**
 * The key in a PEM file, private key and certificate, or `throw-away`: one that is made for this build. undefined: nothing is said of signing. Throws UserError where the file is not both, or the
 * two do not belong together.
 */
export async function moduleSigning(
  wish: string | undefined,
  arch: Arch,
  ports: Ports,
): Promise<ModuleSigning | undefined> {
  if (wish === undefined) return undefined
  await requireTools('kernel-signing', arch, ports)
  const thrown = wish === THROW_AWAY
  const file = thrown ? await makeKey(ports) : path.resolve(ports.host.workspace, wish)
  const { fingerprint, isRsa } = await readKey(file, ports)
  return {
    fingerprint: thrown ? undefined : fingerprint,
    findings: thrown || isRsa ? [] : [notTheSame(shownPath(file, ports))],
    async during(object, epoch, build) {
      const place = path.join(object, PLACE)
      await mkdir(path.dirname(place), { recursive: true })
      ports.fs.onExit(() => rm(place, { force: true }))
      try {
        await copyFile(file, place)
        // make links the certificate anew where the key is newer than it.
        await utimes(place, epoch, epoch)
        return await build()
      } finally {
        await rm(place, { force: true })
      }
    },
  }
}

async function makeKey(ports: Ports): Promise<string> {
  const folder = await ports.fs.scratch('module-key', { inMemory: 2 ** 20 })
  const [config, file] = [path.join(folder, 'x509.conf'), path.join(folder, 'key.pem')]
  await writeFile(config, X509)
  await ports.proc.run(
    [
      'openssl',
      'req',
      '-new',
      '-nodes',
      '-utf8',
      '-sha256',
      '-days',
      '36500',
      '-batch',
      '-x509',
      '-config',
      config,
      '-outform',
      'PEM',
      '-out',
      file,
      '-keyout',
      file,
    ],
    { timeoutMs: 120_000 },
  )
  return file
}

/** As the kernel's certs/default_x509.genkey. */
const X509 = `[ req ]
default_bits = 4096
distinguished_name = name
prompt = no
string_mask = utf8only
x509_extensions = extensions
[ name ]
CN = dpuos throw-away module key
[ extensions ]
basicConstraints = critical,CA:FALSE
keyUsage = digitalSignature
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`

async function readKey(
  file: string,
  ports: Ports,
): Promise<{ readonly fingerprint: string; readonly isRsa: boolean }> {
  const shown = shownPath(file, ports)
  const ask = async (...argv: readonly string[]): Promise<string | undefined> => {
    const { code, stdout } = await ports.proc.run(['openssl', ...argv], { okCodes: [1], timeoutMs: 60_000 })
    return code === 0 ? stdout : undefined
  }
  // A question for a passphrase would wait for ever.
  const secret = await ask('pkey', '-in', file, '-passin', 'pass:', '-pubout')
  const certificate = await ask('x509', '-in', file, '-noout', '-pubkey')
  if (secret === undefined || certificate === undefined)
    throw wrong(
      `${shown} holds ${secret === undefined ? 'no private key without a passphrase' : 'no certificate'}`,
      'Put both into one PEM file: the private key, unencrypted, and its X.509 certificate.',
    )
  if (secret.trim() !== certificate.trim())
    throw wrong(
      `the certificate in ${shown} is not of the private key in it`,
      'Put the two that belong together into the file.',
    )
  const print = (await ask('x509', '-in', file, '-noout', '-fingerprint', '-sha256')) ?? ''
  const text = (await ask('x509', '-in', file, '-noout', '-text')) ?? ''
  return {
    fingerprint: print.replace(/^.*=/, '').replaceAll(':', '').trim().toLowerCase(),
    isRsa: text.includes('Public Key Algorithm: rsaEncryption'),
  }
}

const wrong = (title: string, hint: string): UserError =>
  new UserError({ level: 'error', code: 'kernel-module-key', title, hint })

const notTheSame = (shown: string): Finding => ({
  level: 'warning',
  code: 'kernel-module-key',
  title: `${shown} is no RSA key: its signatures are others every time, and so are the packages`,
  hint: 'Take an RSA key where builds have to be the same to the byte.',
})

/** What the kernel looks for at the end of a module (include/linux/module_signature.h). */
const MAGIC = '~Module signature appended~\n'

/** Refuse modules without a signature. `modules`: the staged /lib/modules/RELEASE. */
export async function checkSigned(modules: string): Promise<void> {
  const names = (await readdir(modules, { recursive: true })).filter((name) => name.endsWith('.ko'))
  const bare: string[] = []
  for (const name of names) if (!(await endsWithMagic(path.join(modules, name)))) bare.push(name)
  if (bare.length === 0) return
  throw new UserError({
    level: 'error',
    code: 'kernel-modules-unsigned',
    title: `${bare.length} of ${names.length} modules have no signature: ${bare[0] ?? ''}`,
    detail: bare.slice(0, 20).join('\n'),
    hint: 'The configuration did not take MODULE_SIG and MODULE_SIG_ALL: see `dpuos kernel explain CONFIG_MODULE_SIG_ALL`.',
  })
}

async function endsWithMagic(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const end = Buffer.alloc(MAGIC.length)
    await handle.read(end, 0, end.length, Math.max(0, size - end.length))
    return end.toString('latin1') === MAGIC
  } finally {
    await handle.close()
  }
}
