import { expect, test } from 'vitest'
import { scriptletTime } from './install.ts'

test('what scriptlets took is read from rpm’s own statistics', () => {
  const output = `bash-5.2.15-2.aarch64
   scriptlets:    900      0.000000 MB     99.0 secs, says a scriptlet
   total:               1      0.000000 MB      3.100616 secs
   scriptlets:          3      0.000000 MB      0.512345 secs
`
  expect(scriptletTime(output)).toEqual({ count: 3, seconds: 0.512345 })
  expect(scriptletTime('   total:   1      0.000000 MB      3.1 secs\n')).toEqual({ count: 0, seconds: 0 })
})
