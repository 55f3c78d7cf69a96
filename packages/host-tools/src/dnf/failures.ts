import type { Finding, Repository } from '@dpuos/manifests'
import { repositoryFailures } from './repository-failures.ts'
import { repositoryFinding } from './repository-findings.ts'

/**
 * What is wrong, from the output of a dnf that failed: one finding per cause, in dnf's own order. Empty when the output
 * says nothing that is known. `repositories`: whose signatures are expected. The patterns are those of dnf 4, libsolv, librepo and rpm in English.
 */
export function dnfFindings(
  output: string,
  repositories: readonly Pick<Repository, 'id' | 'baseurl' | 'fingerprints'>[] = [],
): Finding[] {
  const lines = output.split('\n').map((line) => line.trimEnd())
  const text = lines.join('\n')
  const found = [
    ...solverProblems(text),
    ...excluded(text),
    ...repositoryFailures(text).map((failure) =>
      repositoryFinding(
        failure,
        repositories.find((one) => one.id === failure.id),
      ),
    ),
    ...downloadProblems(text),
    ...signatureProblems(text),
    ...fileConflicts(text),
    ...noSpace(text),
  ]
  const seen = new Set<string>()
  return found.filter((one) => !seen.has(one.title) && seen.add(one.title))
}

const error = (code: string, title: string, hint: string, detail?: string): Finding => ({
  level: 'error',
  code,
  title,
  hint,
  ...(detail === undefined ? {} : { detail }),
})

/** libsolv's problems: ` Problem 1: …` and its indented `  - …` lines. */
function solverProblems(text: string): Finding[] {
  return [...text.matchAll(/^ Problem(?: \d+)?: (.+(?:\n {2}- .+)*)/gm)].flatMap((match) => {
    const reasons = (match[1] ?? '').split('\n').map((line) => line.replace(/^ {2}- /, ''))
    const detail = reasons.join('; ')
    const missing = reasons.flatMap((reason) => {
      const parts = /^nothing provides (.+) needed by (\S+)/.exec(reason)
      return parts === null
        ? []
        : [
            error(
              'dependency-missing',
              `nothing provides ${parts[1]}, which ${parts[2]} needs`,
              'Add the repository that has it, or leave that package out.',
              detail,
            ),
          ]
    })
    if (missing.length > 0) return missing
    const conflict = reasons
      .map((reason) => /^package (\S+)(?: from \S+)? conflicts with (.+) provided by (\S+)/.exec(reason))
      .find((parts) => parts !== null)
    if (conflict) {
      const title = `${conflict[1]} and ${conflict[3]} cannot be installed together`
      return [error('package-conflict', title, 'Leave one of them out.', detail)]
    }
    const title = `the packages cannot be installed together: ${reasons[0]}`
    // libsolv's word for what an exclude keeps out.
    const excluded = reasons.map((one) => /^package (\S+) is filtered out by exclude/.exec(one)?.[1])
    const out = excluded.find((one) => one !== undefined)
    const hint =
      out === undefined
        ? 'Leave one of the packages out, or ask for another version.'
        : `An exclude (\`packages.exclude\`) keeps ${out} out: take it from there, or leave out what needs it.`
    return [error('dependency-problem', title, hint, detail)]
  })
}

function excluded(text: string): Finding[] {
  return [
    ...text.matchAll(/^All matches were filtered out by (exclude|modular) filtering for argument: (.+)$/gm),
  ].map(([, by, name]) =>
    error(
      'package-excluded',
      `package ${name} is asked for and taken out by ${by} filtering`,
      'Drop one of the two.',
    ),
  )
}

function downloadProblems(text: string): Finding[] {
  const hint =
    'The repository promises this file and does not deliver it. Try again later, or another mirror.'
  const failed = [...text.matchAll(/^\[FAILED\] (\S+): (.*)$/gm)].map(([, file, why]) => {
    const reason = new RegExp(`^\\[MIRROR\\] ${escape(file ?? '')}: (.*)$`, 'm').exec(text)?.[1] ?? why
    return error('download-failed', `${file} could not be downloaded`, hint, reason)
  })
  const local = [
    ...text.matchAll(/^Package "(.+)" from local repository "(.+)" has incorrect checksum$/gm),
  ].map(([, nevra, id]) =>
    error(
      'package-corrupt',
      `repository ${id}: the file of ${nevra} is missing or not the one its metadata describes`,
      'Build the repository again, or run createrepo_c on it.',
    ),
  )
  const key = [...text.matchAll(/^Curl error \(\d+\): .* for (\S+) \[(.*)\]$/gm)].map(([, url, why]) =>
    error('key-missing', `the signing key ${url} cannot be read: ${why}`, 'Check the repository’s gpgkey.'),
  )
  return [...failed, ...local, ...key]
}

function signatureProblems(text: string): Finding[] {
  const unsigned = [...text.matchAll(/^Package (\S+) is not signed$/gm)].map(([, file]) =>
    error(
      'package-unsigned',
      `${file} is not signed`,
      'Sign it with the repository’s key (rpmsign --addsign).',
    ),
  )
  const wrong = [
    ...text.matchAll(/^Public key for (\S+) is not (?:installed|trusted)/gm),
    ...text.matchAll(/^Check that the correct key URLs .*Failing package is: (\S+)$/gm),
  ].map(([, what]) =>
    error(
      'package-wrong-key',
      `${what} is signed with a key that its repository does not name`,
      'Add the key to the repository’s gpgkey if you trust it; else the package is not what it claims to be.',
    ),
  )
  const corrupt = [...text.matchAll(/^Problem opening package (\S+)$/gm)].map(([, file]) =>
    error(
      'package-corrupt',
      `${file} is damaged, or its signature is wrong`,
      'Delete it from the cache and try again; if it comes back, the mirror or the repository is at fault.',
    ),
  )
  return [...unsigned, ...wrong, ...corrupt, ...unverified(text)]
}

/** rpm's own words when it verifies a transaction (lib/rpmprob.c, RPMPROB_VERIFY). */
function unverified(text: string): Finding[] {
  return [...text.matchAll(/^\s*package (\S+) does not verify: (.+)$/gm)].map(([, what, why = '']) =>
    /no (signature|digest)/.test(why)
      ? error(
          'package-unsigned',
          `${what} is not signed`,
          'Sign it with the repository’s key (rpmsign --addsign).',
        )
      : /NOKEY|NOTTRUSTED/.test(why)
        ? error(
            'package-wrong-key',
            `${what} is signed with a key that no repository names`,
            'Add the key to the repository’s gpgkey if you trust it; else the package is not what it claims to be.',
            why,
          )
        : error(
            'package-corrupt',
            `${what} is damaged, or its signature is wrong`,
            'Delete it from the cache and try again; if it comes back, the mirror or the repository is at fault.',
            why,
          ),
  )
}

function fileConflicts(text: string): Finding[] {
  const both = /^\s*file (.+) conflicts between attempted installs of (\S+) and (\S+)$/gm
  const one = /^\s*file (.+) from install of (\S+) conflicts with file from package (\S+)$/gm
  const pairs = new Map<string, string[]>()
  for (const [, file = '', a, b] of [...text.matchAll(both), ...text.matchAll(one)]) {
    const pair = `${a} and ${b}`
    pairs.set(pair, [...(pairs.get(pair) ?? []), file])
  }
  return [...pairs].map(([pair, files]) =>
    error(
      'file-conflict',
      `${pair} hold different files at ${files[0]}${files.length > 1 ? ` and ${files.length - 1} more paths` : ''}`,
      'Leave one of them out.',
      files.slice(0, 20).join('\n'),
    ),
  )
}

function noSpace(text: string): Finding[] {
  const short =
    /At least (\S+) more space needed on the (\S+) filesystem/.exec(text) ??
    /installing package \S+ needs (\S+) more space on the (\S+) filesystem/.exec(text)
  if (short === null && !text.includes('No space left on device')) return []
  const title =
    short === null ? 'no space left on device' : `${short[1]} more space is needed for the packages’ files`
  return [
    error('no-space', title, 'Free some disk space, or point TMPDIR (or RUNNER_TEMP) to a larger disk.'),
  ]
}

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
