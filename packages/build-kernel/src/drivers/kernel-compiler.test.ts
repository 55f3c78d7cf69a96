import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { realPorts } from '@dpuos/action-kit/testing'
import { expect, test } from 'vitest'
import { kernelCompiler } from './kernel-compiler.ts'

const KERNEL = { release: '6.6.0-1.x86_64', arch: 'x86_64' } as const

test.each([
  [
    'clang',
    'CONFIG_CC_VERSION_TEXT="clang version 17.0.6"\nCONFIG_CC_IS_CLANG=y\n',
    'kernel 6.6.0-1.x86_64 was compiled with clang version 17.0.6, its drivers must be too, and clang is not installed',
  ],
  ['gcc', 'CONFIG_CC_IS_GCC=y\n', /was compiled with gcc, .* and \S*gcc is not installed/],
])(
  'a kernel that %s compiled wants it for its drivers, where it is not there too',
  async (_, config, title) => {
    const ports = realPorts({ env: { PATH: '/no/such' } })
    try {
      mkdirSync(path.join(ports.dir, 'include/config'), { recursive: true })
      writeFileSync(path.join(ports.dir, 'include/config/auto.conf'), config)
      const error: unknown = await kernelCompiler(ports.dir, KERNEL, ports).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(UserError)
      expect((error as UserError).findings[0]?.title).toMatch(title)
    } finally {
      await ports.dispose()
    }
  },
)
