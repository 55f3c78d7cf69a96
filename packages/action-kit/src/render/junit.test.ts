import { expect, test } from 'vitest'
import { escapeXml, junit } from './junit.ts'

test('JUnit has a failure for what failed, an error for what is broken, and what passed may have something to say', () => {
  const cases = [
    { name: 'kept', verdict: 'pass', message: '' },
    { name: 'waived', verdict: 'pass', message: '', output: 'by alice' },
    { name: 'over', verdict: 'fail', message: '5 > 4', seconds: 1.5 },
    { name: 'odd', verdict: 'broken', message: 'not measured' },
    { name: 'first', verdict: 'skipped', message: 'no baseline' },
  ] as const
  expect(junit('all', [{ name: 's', cases }])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="all">
<testsuite name="s" tests="5" failures="1" errors="1" skipped="1" time="0">
<testcase classname="s" name="kept" time="0"/>
<testcase classname="s" name="waived" time="0"><system-out>by alice</system-out></testcase>
<testcase classname="s" name="over" time="1.500"><failure message="5 &#62; 4"/></testcase>
<testcase classname="s" name="odd" time="0"><error message="not measured"/></testcase>
<testcase classname="s" name="first" time="0"><skipped message="no baseline"/></testcase>
</testsuite>
</testsuites>
`)
})

test('XML holds only what it can hold', () => {
  expect(escapeXml('a\u0000\u001b\ud800b\u{1f427}')).toBe('a\ufffd\ufffd\ufffdb\u{1f427}')
})
