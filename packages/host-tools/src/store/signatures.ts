import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { Finding, Repository } from '@dpuos/manifests'
import { openKeyring, type Verified, verifyRpms } from '../rpm/verify.ts'

/** An RPM file and the repository that answers for it. */
export interface Claimed {
  readonly nevra: string
  readonly repository: string
  readonly file: string
}

/**
 * Verify each file by the keys of its own repository: that another repository's key signed it is not enough. A repository without keys
 * is one that the user accepted unsigned; there the digests alone are looked at. One finding per file that is refused. `folder`: where
 * relative key paths start.
 */
export async function refusedBySignature(
  claimed: readonly Claimed[],
  repositories: readonly Repository[],
  folder: string,
  ports: Ports,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const repository of repositories) {
    const mine = claimed.filter((one) => one.repository === repository.id)
    if (mine.length === 0) continue
    const ring = await openKeyring(
      repository.gpgkey.map((key) => path.resolve(folder, key)),
      ports,
    )
    const verified = await verifyRpms(
      mine.map((one) => one.file),
      ring,
      ports,
    )
    for (const one of mine) {
      const finding = refusal(one, repository, verified.get(one.file))
      if (finding !== undefined) findings.push(finding)
    }
  }
  return findings
}

function refusal(one: Claimed, repository: Repository, verified: Verified | undefined): Finding | undefined {
  const isOpen = repository.gpgkey.length === 0
  const state = verified?.state ?? 'damaged'
  if (state === 'good' || (isOpen && state !== 'damaged')) return undefined
  return signatureFinding(one, repository, state, verified?.signers ?? [])
}

const CAUSES = {
  unsigned: ['package-unsigned', 'is not signed'],
  'wrong-key': ['package-wrong-key', 'is signed with a key that its repository does not name'],
  damaged: ['package-corrupt', 'is damaged, or its signature is wrong'],
} as const

/** A package that is refused by its signature: which, from where, whose signature was expected, and what to do. */
export function signatureFinding(
  { nevra, file }: Pick<Claimed, 'nevra' | 'file'>,
  { id, fingerprints }: Pick<Repository, 'id' | 'fingerprints'>,
  state: keyof typeof CAUSES,
  signers: readonly string[],
): Finding {
  const [code, what] = CAUSES[state]
  const expected =
    fingerprints.length === 0 ? '' : ` Expected is a signature of ${fingerprints.join(' or ')}.`
  const found = signers.length === 0 ? '' : ` It bears one of key ${signers.join(', ')}.`
  return {
    level: 'error',
    code,
    title: `${nevra} of repository ${id} ${what}`,
    detail: `${file}.${found}${expected}`,
    hint: HINTS[state],
  }
}

const HINTS = {
  unsigned:
    'Somebody replaced it, or the repository is built without signing. Use another mirror; for a repository of your own sign it (rpmsign --addsign).',
  'wrong-key':
    'It is not what it claims to be, unless the distribution changed its key: compare the fingerprint with the distribution’s own page before you add it (`gpg-key`, or gpgkey= in `repositories`). Else use another mirror, and tell who runs this one.',
  damaged: 'Use another mirror. If it comes back, the repository itself is at fault.',
} as const
