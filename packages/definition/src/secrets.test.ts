import { expect, test } from 'vitest'
import { fillSecrets, secretUses } from './secrets.ts'
import { loadSound } from './testing/load-files.ts'

const hash = `$6$salt$${'a'.repeat(86)}`
const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 op@work'
const sample = () =>
  loadSound(
    'users:\n  root: {password-hash: "${ROOT_HASH}"}\n  op: {authorized-keys: ["${OP_KEY}", "ssh-rsa AAAAB3 x"]}',
  )

test('the names of the secrets that a definition wants are known beforehand', async () => {
  const { definition } = await sample()
  expect(secretUses(definition)).toEqual([
    { name: 'ROOT_HASH', path: ['users', 'root', 'password-hash'] },
    { name: 'OP_KEY', path: ['users', 'op', 'authorized-keys', 0] },
  ])
})

test('secrets are filled in and the definition that was loaded stays as it is', async () => {
  const loaded = await sample()
  const result = fillSecrets(
    loaded,
    new Map([
      ['ROOT_HASH', `${hash}\n`],
      ['OP_KEY', key],
    ]),
  )
  expect(result.ok && result.definition.users).toMatchObject({
    root: { 'password-hash': hash },
    op: { 'authorized-keys': [key, 'ssh-rsa AAAAB3 x'] },
  })
  expect(loaded.definition.users['root']?.['password-hash']).toBe('${ROOT_HASH}')
})

test('missing, empty and unfit secrets are told together, each where it is wanted, without their values', async () => {
  const result = fillSecrets(
    await sample(),
    new Map([
      ['ROOT_HASH', 'hunter2'],
      ['OP_KEY', ''],
    ]),
  )
  const findings = result.ok ? [] : result.findings
  expect(findings.map(({ title, at }) => `${at?.line}:${at?.column} ${title}`)).toEqual([
    '6:25 the secret ROOT_HASH, wanted by `users.root.password-hash`, is not a crypt(3) hash ($y$, $6$ or $5$)',
    '7:26 `users.op.authorized-keys[0]` wants the secret OP_KEY, which was not given',
  ])
  expect(JSON.stringify(findings)).not.toContain('hunter2')
})
