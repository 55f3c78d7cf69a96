import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { primaryFingerprints } from '@dpuos/host-tools'

export interface TestKey {
  readonly home: string
  readonly fingerprint: string
  readonly armor: string
}

/** A throw-away signing key in a home of its own. */
export async function testKey(name: string, ports: Ports): Promise<TestKey> {
  const home = await ports.fs.scratch('key')
  const gpg = async (...args: string[]): Promise<string> =>
    (
      await ports.proc.run([
        'gpg',
        '--homedir',
        home,
        '--batch',
        '--quiet',
        '--pinentry-mode',
        'loopback',
        '--passphrase',
        '',
        ...args,
      ])
    ).stdout
  ports.fs.onExit(async () => {
    await ports.proc.run(['gpgconf', '--homedir', home, '--kill', 'gpg-agent'])
  })
  await gpg('--quick-gen-key', `${name} <${name}@example.invalid>`, 'ed25519', 'sign', 'never')
  const [fingerprint] = primaryFingerprints(await gpg('--list-keys', '--with-colons'))
  return { home, fingerprint: fingerprint ?? '', armor: await gpg('--export', '--armor') }
}

/** An RPM repository without packages; with a key its metadata is signed. */
export async function emptyRepository(folder: string, key: TestKey | undefined, ports: Ports): Promise<void> {
  await mkdir(folder, { recursive: true })
  await ports.proc.run(['createrepo_c', '--quiet', folder])
  const repomd = path.join(folder, 'repodata', 'repomd.xml')
  if (key === undefined) return
  await ports.proc.run(['gpg', '--homedir', key.home, '--batch', '--yes', '--detach-sign', '--armor', repomd])
}

/** A metalink document that announces a checksum of repomd.xml at one address. */
export function metalink(url: string, sha256: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<metalink version="3.0" xmlns="http://www.metalinker.org/"><files><file name="repomd.xml">
<verification><hash type="sha256">${sha256}</hash></verification>
<resources maxconnections="1"><url protocol="http" type="http" preference="100">${url}/repodata/repomd.xml</url></resources>
</file></files></metalink>`
}

/** Flip the last digit of the revision, so that the signature no longer fits. */
export async function tamper(folder: string): Promise<void> {
  const repomd = path.join(folder, 'repodata', 'repomd.xml')
  const text = await readFile(repomd, 'utf8')
  await writeFile(
    repomd,
    text
      .replace(/<revision>(\d*)\d<\/revision>/, '<revision>$10</revision>')
      .replace('</repomd>', '\n</repomd>'),
  )
}
