import { anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, test } from 'vitest'
import { MAX_RECORDS } from '../probe/answer.ts'
import { cutFiles, dnfChecks, returnedFindings, upgradedChecks } from './judge.ts'
import { INSPECT_LINES, UPGRADE_LINES } from './prove.ts'
import { type Inspection, inspectionOf, upgradeOf } from './said.ts'

const answer = (...lines: readonly string[]) => ({ facts: { 'script:1': lines } })

const OLD = anImageManifest({
  removed: [{ kind: 'file', what: '/usr/bin/dnf-3', rule: 'cmd.conf:12', size: 2000 }],
})
const [package_] = OLD.packages
if (package_ === undefined) throw new Error('the fixture has no package')
const NEXT = { ...OLD, packages: [{ ...package_, name: 'bash', nevra: 'bash-5.2-2.x86_64' }] }

const SEEN: Inspection = {
  packages: ['bash-5.2-1.x86_64', 'less-1-1.x86_64'],
  verify: ['missing   d /usr/share/doc/bash/README'],
  kernels: ['6.1.0-1'],
  vendor: [],
  there: [],
}

describe('what dnf did in the guest', () => {
  const checks = (...lines: readonly string[]) => dnfChecks(upgradeOf(1, answer(...lines)), OLD)

  test('an upgrade that went well', () => {
    expect(checks('said dnf Complete!', 'said upgrade 0', 'exit 0')).toMatchObject([
      { id: 'dnf upgrade', verdict: 'pass' },
      { id: 'dnf upgrade: scriptlets', verdict: 'pass' },
    ])
  })

  test('a failure is told in dnf’s own words', () => {
    const lines = [
      'said dnf Last metadata expiration check: 0:00:01 ago',
      'said dnf Error: ',
      'said dnf  Problem: package a-1 requires b, but none of the providers can be installed',
      'said upgrade 1',
      'exit 1',
    ]
    expect(checks(...lines)[0]).toMatchObject({
      verdict: 'fail',
      actual:
        'exit code 1: Error: Problem: package a-1 requires b, but none of the providers can be installed',
    })
  })

  test('a scriptlet that failed is no good upgrade, though dnf ends with 0', () => {
    const line = 'said dnf warning: %post(kernel-6.1-2.x86_64) scriptlet failed, exit status 1'
    expect(checks(line, 'said upgrade 0', 'exit 0')[1]).toMatchObject({
      verdict: 'fail',
      actual: '%post(kernel-6.1-2.x86_64) (1)',
    })
  })

  test('a configuration that cut dnf-3 under dnf and yum fails with exactly that reason, and the line that cut it', () => {
    const lines = [
      'said dangling /usr/bin/dnf dnf-3',
      'said dangling /usr/bin/yum /usr/bin/dnf-3',
      'said fault no-dnf',
      'exit 1',
    ]
    expect(checks(...lines)).toEqual([
      {
        id: 'dnf upgrade',
        verdict: 'fail',
        expected: 'exit code 0',
        actual: '/usr/bin/dnf and /usr/bin/yum cannot be run: they need dnf-3, which cmd.conf:12 cut',
      },
    ])
  })

  test('an image without dnf, and a script that did not end', () => {
    expect(checks('said fault no-dnf', 'exit 1')[0]?.actual).toBe('the image has neither dnf nor yum')
    expect(checks('said dnf Upgrading')).toMatchObject([{ verdict: 'broken', actual: 'not done in time' }])
  })
})

describe('an upgraded system', () => {
  const AFTER: Inspection = { ...SEEN, packages: ['bash-5.2-2.x86_64', 'less-1-1.x86_64'] }
  const verdicts = (after: Inspection) => upgradedChecks(SEEN, after, NEXT)

  test('with the new packages and no other difference passes', () => {
    expect(verdicts(AFTER)).toMatchObject([
      { id: 'upgraded packages', verdict: 'pass' },
      { id: 'rpm -Va', verdict: 'pass' },
    ])
  })

  test('names the packages that stayed behind, and none that was never installed', () => {
    expect(verdicts(SEEN)[0]).toMatchObject({
      verdict: 'fail',
      actual: 'not upgraded to bash-5.2-2.x86_64',
    })
    const without = { ...SEEN, packages: ['less-1-1.x86_64'] }
    expect(upgradedChecks(without, without, NEXT)[0]?.verdict).toBe('pass')
  })

  test('a file that differs from its package since is drift; configuration is meant to', () => {
    const drifted = {
      ...AFTER,
      verify: [...(SEEN.verify ?? []), 'S.5......  c /etc/bashrc', 'S.5......    /usr/bin/bash'],
    }
    expect(verdicts(drifted)[1]).toMatchObject({
      verdict: 'fail',
      actual: '1: S.5......    /usr/bin/bash',
    })
  })

  test('a vendor’s module that the new kernel refuses, or that nobody built for it, is named', () => {
    const vendor = [
      { release: '6.1.0-1', name: 'acme', state: 'missing', running: '6.1.0-2' },
      { release: '6.1.0-1', name: 'weak', state: 'refused', running: '6.1.0-2' },
      { release: '6.1.0-1', name: 'both', state: 'loadable', running: '6.1.0-2' },
      { release: '6.1.0-2', name: 'both', state: 'loadable', running: '6.1.0-2' },
    ]
    expect(verdicts({ ...AFTER, vendor }).slice(2)).toMatchObject([
      { id: 'vendor module acme', verdict: 'fail', actual: 'not there for 6.1.0-2, only for 6.1.0-1' },
      { id: 'vendor module weak', verdict: 'fail', actual: 'refused by 6.1.0-2: it was made for 6.1.0-1' },
    ])
  })

  test('what the guest did not say is neither', () => {
    const nothing = inspectionOf(1, answer('said package a-1-1.noarch'))
    expect(verdicts(nothing).map(({ verdict }) => verdict)).toEqual(['broken', 'broken'])
    expect(returnedFindings(nothing, new Map())).toMatchObject([{ code: 'upgrade-files-unknown' }])
  })

  test('files that a cut had taken away and that came back are listed, the largest first', () => {
    const cut = cutFiles(OLD, {
      ...OLD,
      removed: [{ kind: 'doc', what: '/usr/share/a', rule: 'docs', size: 1 }],
    })
    const said = [
      'said there 2097152 /usr/share/a',
      'said there 4194304 /usr/bin/dnf-3',
      'said told there',
      'exit 0',
    ]
    expect(returnedFindings(inspectionOf(1, answer(...said)), cut)).toMatchObject([
      {
        title: 'upgraded: 2 files of 6.0 MiB came back that a cut had taken away',
        detail: '/usr/bin/dnf-3 (4.0 MiB, cmd.conf:12)\n/usr/share/a (2.0 MiB, docs)',
      },
    ])
  })
})

test('what dnf writes about hundreds of packages fits into the answer, and its end with it', () => {
  expect(UPGRADE_LINES).toBeGreaterThan(4 * 600)
  // The probe's own questions take some hundred records.
  expect(INSPECT_LINES + UPGRADE_LINES).toBeLessThan(MAX_RECORDS - 500)
})

test('what inspect.sh says is read, a list without its end is not', () => {
  const said = inspectionOf(
    1,
    answer(
      'said package bash-5.2-1.x86_64',
      'said told package',
      'said verify S.5......    /usr/bin/bash',
      'said kernel 6.1.0-1',
      'said vendor 6.1.0-1 acme loadable 6.1.0-2',
      'said told kernel',
      'exit 0',
    ),
  )
  expect(said).toEqual({
    packages: ['bash-5.2-1.x86_64'],
    verify: undefined,
    kernels: ['6.1.0-1'],
    vendor: [{ release: '6.1.0-1', name: 'acme', state: 'loadable', running: '6.1.0-2' }],
    there: undefined,
  })
})
