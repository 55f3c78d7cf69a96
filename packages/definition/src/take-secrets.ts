import type { Finding } from '@dpuos/manifests'

/** Split `NAME=value` items at the first `=`. What is wrong goes to `findings`; values never stand in them. */
export function takeSecrets(items: readonly string[], findings: Finding[]): ReadonlyMap<string, string> {
  const secrets = new Map<string, string>()
  for (const [index, item] of items.entries()) {
    const match = /^([A-Za-z_][A-Za-z0-9_]*)=(.+)$/s.exec(item)
    const [, name, value] = match ?? []
    if (name === undefined || value === undefined) {
      findings.push({
        level: 'error',
        code: 'secret-invalid',
        title: `input \`secrets\`: item ${index + 1} is not NAME=value`,
        hint: 'Write one item per line, for example ROOT_PASSWORD_HASH=${{ secrets.ROOT_PASSWORD_HASH }}; an empty value usually means that the secret is not set.',
      })
    } else secrets.set(name, value)
  }
  return secrets
}
