import { expect, test } from 'vitest'
import { fixture } from './fixtures/read.ts'
import { scriptletFailures } from './scriptlets.ts'

function failures(name: string): [string, string, number | null][] {
  const { stdout, stderr } = fixture(name)
  return scriptletFailures(stdout, stderr).map((one) => [one.package, one.scriptlet, one.status])
}

test('every failed scriptlet is found once, though dnf ended with 0: exit status, signal and Lua error', () => {
  expect(failures('scriptlets')).toEqual([
    ['shpost-1-1.noarch', 'post', 3],
    ['sigpost-1-1.noarch', 'post', null],
    ['badpost-1-1.noarch', 'post', null],
    ['posttrans-1-1.noarch', 'posttrans', 4],
  ])
})

test('a failed trigger is blamed on the package it belongs to, not on the one that set it off', () => {
  expect(failures('triggers').map(([nevra, tag, status]) => `${tag} ${nevra} ${status}`)).toEqual([
    'filetriggerin ftrig-1-1.noarch 6',
    'filetriggerin ftrig-1-1.noarch 6',
    'filetriggerin ftrig-1-1.noarch 6',
    'filetriggerin ftrig-1-1.noarch 6',
    'triggerin trigin-1-1.noarch 7',
    'transfiletriggerin trig-1-1.noarch 5',
  ])
})

test('what the scriptlet printed comes with its failure', () => {
  const { stdout, stderr } = fixture('scriptlets')
  const failure = scriptletFailures(stdout, stderr).find((one) => one.package.startsWith('shpost'))
  expect(failure?.lines).toEqual([
    'talking',
    'erring',
    'warning: %post(shpost-1-1.noarch) scriptlet failed, exit status 3',
  ])
})

test('a shell of another processor is a failure of each scriptlet that wanted it', () => {
  const { stdout, stderr } = fixture('foreign')
  const found = scriptletFailures(stdout, stderr)
  expect(found.map((one) => one.status)).toEqual([127, 127])
  expect(found[0]?.lines.join('\n')).toContain('Exec format error')
})

test('a failed %pre is found where dnf itself fails', () => {
  expect(failures('pre-fails')).toEqual([['badpre-1-1.noarch', 'pre', null]])
})

test('a closing line of dnf alone still counts', () => {
  expect(scriptletFailures('', 'Error in POSTIN scriptlet in rpm package lonely\n')).toEqual([
    {
      package: 'lonely',
      scriptlet: 'post',
      status: null,
      lines: ['Error in POSTIN scriptlet in rpm package lonely'],
    },
  ])
})

test('scriptlets that went well are no failures, whatever they print', () => {
  expect(failures('installed')).toEqual([])
})
