import type { Finding } from '@dpuos/manifests'
import { isAuthorizedKey, isCryptHash, secretName } from './fields.ts'
import type { Loaded } from './load.ts'
import { finding } from './messages.ts'
import type { Definition } from './schema.ts'
import { formatPath, type Path } from './tree.ts'

/** A place of the definition that takes its value from a secret. */
export interface SecretUse {
  readonly name: string
  readonly path: Path
}

/** Where the definition refers to secrets (`${NAME}`), in the order of the file. */
export function secretUses(definition: Definition): SecretUse[] {
  return Object.entries(definition.users).flatMap(([user, account]) =>
    [
      { text: account['password-hash'] ?? '', path: ['users', user, 'password-hash'] },
      ...account['authorized-keys'].map((text, index) => ({
        text,
        path: ['users', user, 'authorized-keys', index],
      })),
    ].flatMap(({ text, path }) => {
      const name = secretName(text)
      return name === undefined ? [] : [{ name, path }]
    }),
  )
}

/**
 * The definition with every `${NAME}` filled in. Secrets that are missing, or that do not hold what is wanted there, come
 * back as findings, each at the place that refers to it; values are never shown.
 */
export function fillSecrets(
  { definition, position }: Pick<Loaded, 'definition' | 'position'>,
  secrets: ReadonlyMap<string, string>,
):
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const filled = structuredClone(definition)
  for (const { name, path } of secretUses(definition)) {
    const account = filled.users[String(path[1])]
    const isHash = path[2] === 'password-hash'
    const value = secrets.get(name)?.trim()
    const at = position(path)
    if (account === undefined || value === undefined || value === '') {
      const title = `\`${formatPath(path)}\` wants the secret ${name}, which was not given`
      const hint = `Pass it as ${name}=… in the input \`secrets\` (an unset secret of a workflow is empty), on a command line in the variable DPUOS_SECRETS.`
      findings.push(finding('secret-missing', title, at, hint))
    } else if (!(isHash ? isCryptHash(value) : isAuthorizedKey(value))) {
      const what = isHash ? 'a crypt(3) hash ($y$, $6$ or $5$)' : 'a line of an OpenSSH public key file'
      const hint = isHash
        ? 'Make one with `openssl passwd -6`; never pass the password itself.'
        : 'It is in the .pub file.'
      const title = `the secret ${name}, wanted by \`${formatPath(path)}\`, is not ${what}`
      findings.push(finding('secret-unfit', title, at, hint))
    } else if (isHash) {
      account['password-hash'] = value
    } else {
      account['authorized-keys'][Number(path[3])] = value
    }
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, definition: filled }
}
