import type { Finding, Repository } from '@dpuos/manifests'
import type { RepositoryFailure } from './failures.ts'

type Text = readonly [title: string, hint: string]

const ELSEWHERE =
  'Pass a server that you can reach as `mirror`, or use `openeuler-version: sandbox`, which needs none.'

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
    'Check `mirror` and the release. Ended releases are kept on https://archives.openeuler.openatom.cn: pass that as `mirror`.',
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

/** One repository that cannot be used, as a finding: repository, address, cause, remedy. */
export function explainFailure(failure: RepositoryFailure, repository: Repository): Finding {
  const [cause, hint] = TEXTS[failure.cause]
  const url = failure.url ?? repository.baseurl[0] ?? 'no address'
  const code = failure.cause === 'signature' ? 'repository-key' : `repository-${failure.cause}`
  return {
    level: 'error',
    code,
    title: `repository ${failure.id} (${url}): ${cause}`,
    ...(failure.said === '' ? {} : { detail: failure.said }),
    hint,
  }
}

/** A metalink service that is away, or lags behind a republished repository and so refuses every sound mirror. */
export function metalinkBypassed(repository: Repository, failure: RepositoryFailure): Finding {
  const why = failure.cause === 'checksum' ? 'lags behind its mirrors' : 'cannot be used'
  return {
    level: 'notice',
    code: 'repository-metalink-bypassed',
    title: `repository ${repository.id}: the metalink service ${why}; using the servers directly`,
    detail: `${repository.metalink ?? ''}: ${failure.said} RPM signatures are verified all the same.`,
  }
}
