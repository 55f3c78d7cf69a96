import { expect, it } from 'vitest'
import { hostSystem } from './os-release.ts'

it.each([
  ['ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n', 'debian', '12', 'debian'],
  ['ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n', 'ubuntu', '24.04', 'debian'],
  ["ID=linuxmint\nID_LIKE='ubuntu debian'\n", 'linuxmint', '', 'debian'],
  [
    'NAME="openEuler"\nVERSION="24.03 (LTS)"\nID="openEuler"\nVERSION_ID="24.03"\n',
    'openEuler',
    '24.03',
    'openeuler',
  ],
  ['ID=fedora\nVERSION_ID=42\n# a comment\n', 'fedora', '42', undefined],
  ['', 'unknown', '', undefined],
])('knows the host from %j', (text, id, version, family) => {
  expect(hostSystem(text)).toMatchObject({ id, version, family })
})

it('reads quotes and escapes as os-release(5) has them', () => {
  expect(hostSystem('ID=x\nPRETTY_NAME="A \\"B\\" \\$5"\n').prettyName).toBe('A "B" $5')
})
