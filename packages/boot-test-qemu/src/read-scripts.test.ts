import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { realPorts } from '@dpuos/action-kit/testing'
import { expect, onTestFinished, test } from 'vitest'
import { readScripts } from './read-scripts.ts'

test('scripts are read by name, and everything that could not run is told at once', async () => {
  const ports = realPorts()
  onTestFinished(() => ports.dispose())
  const file = (name: string, text: string): string => {
    writeFileSync(path.join(ports.dir, name), text)
    return path.join(ports.dir, name)
  }
  const good = file('good.sh', '#!/bin/sh\n')
  expect(await readScripts([good], ports)).toMatchObject([{ name: 'good.sh' }])
  const bad = [file('bad.txt', 'echo hello\n'), path.join(ports.dir, 'none.sh')]
  const error = await readScripts([good, ...bad], ports).catch((reason: unknown) => reason)
  expect((error as UserError).findings.map(({ code }) => code)).toEqual([
    'script-without-interpreter',
    'script-unreadable',
  ])
  expect(error).toBeInstanceOf(UserError)
})
