import type { Finding, Repository } from '@dpuos/manifests'
import type { RepositoryFailure } from './repository-failures.ts'

type Text = readonly [title: string, hint: string]

/** The inputs are those of setup-openeuler-toolchain, which decides where repositories are. */
const ELSEWHERE =
  'Set the toolchain up with a server that you can reach as `mirror`, or with `openeuler-version: sandbox`, which needs none.'

const TEXTS: Readonly<Record<RepositoryFailure['cause'], Text>> = {
  dns: ['its host name cannot be resolved', `Check the network and the name. ${ELSEWHERE}`],
  connect: [
    'nothing answers there',
    `Check the network and the proxy settings (http_proxy, https_proxy). ${ELSEWHERE}`,
  ],
  timeout: ['it answers too slowly or not at all', ELSEWHERE],
  tls: [
    'the TLS connection fails',
    'Check the clock, and the certificate of a proxy in between (ca-certificates). With `mirror` an http address works too: RPMs are verified by signature.',
  ],
  'not-found': [
    'the server has no repository there',
    'Check `mirror` and the release. Ended releases are kept on https://archives.openeuler.openatom.cn: set the toolchain up with that as `mirror`.',
  ],
  http: ['the server refuses or fails', `Try again later. ${ELSEWHERE}`],
  unsigned: [
    'its metadata has no signature, although this distribution signs it',
    'Use another mirror: this one is incomplete or changed.',
  ],
  signature: [
    'its metadata is signed by another key than the expected one',
    'Do not go on with it: use another mirror, or compare the key with the distribution’s own.',
  ],
  checksum: [
    'its metadata does not match its own checksums',
    'The mirror is being updated or is damaged: try again later or use another one.',
  ],
  'not-a-repository': [
    'what the server sends is not repository metadata',
    'Check `mirror`; a login page of a network or a proxy is the usual cause.',
  ],
  other: ['dnf cannot read it', ELSEWHERE],
}

/** Causes in which it matters whose signature was expected. */
const SIGNED: readonly RepositoryFailure['cause'][] = ['signature', 'unsigned']

/** One repository that cannot be used, as a finding: repository, address (its first, where dnf does not say which), cause, remedy. */
export function repositoryFinding(
  failure: RepositoryFailure,
  repository?: Pick<Repository, 'baseurl' | 'fingerprints'>,
): Finding {
  const [cause, hint] = TEXTS[failure.cause]
  const url = failure.url ?? repository?.baseurl[0]
  const expected =
    SIGNED.includes(failure.cause) && repository !== undefined && repository.fingerprints.length > 0
      ? `Expected is a signature of ${repository.fingerprints.join(' or ')}.`
      : ''
  const detail = [failure.said, expected].filter((part) => part !== '').join(' ')
  const code = failure.cause === 'signature' ? 'repository-key' : `repository-${failure.cause}`
  return {
    level: 'error',
    code,
    title: `repository ${failure.id}${url === undefined ? '' : ` (${url})`}: ${cause}`,
    ...(detail === '' ? {} : { detail }),
    hint,
  }
}
