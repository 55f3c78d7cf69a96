import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Invocation } from './command.ts'
import { explain } from './explain.ts'

describe('explain', () => {
  let ports: RealPorts
  beforeEach(() => {
    ports = realPorts()
    mkdirSync(path.join(ports.dir, 'vendor'))
    writeFileSync(
      path.join(ports.dir, 'vendor/base.yaml'),
      'schema: dpuos.definition/v1\nsystem:\n  hostname: base\npackages:\n  install: [bash]\n',
    )
    writeFileSync(
      path.join(ports.dir, 'dpuos.yaml'),
      'schema: dpuos.definition/v1\nname: k2\ndistro: sandbox\narch: [x86_64]\nextends: [./vendor/base.yaml]\nsystem:\n  hostname: k2\n',
    )
  })
  afterEach(() => ports.dispose())
  const run = (...positionals: string[]) => explain({ positionals } as unknown as Invocation, ports)

  it('names file and line of every contribution, and marks the overridden one', async () => {
    const { report } = await run('dpuos.yaml', 'system.hostname')
    expect(report.headline).toBe('system.hostname = k2')
    expect(report.tables[0]?.rows).toEqual([
      ['vendor/base.yaml:3:13', 'system.hostname', 'sets', 'base', 'dpuos.yaml:7:13'],
      ['dpuos.yaml:7:13', 'system.hostname', 'sets', 'k2', ''],
    ])
  })

  it('a key with dots in it is followed, and one that does not exist is told with the nearest', async () => {
    appendFileSync(path.join(ports.dir, 'dpuos.yaml'), '  sysctl: {vm.nr_hugepages: 512}\n')
    const { outputs } = await run('dpuos.yaml', 'system.sysctl.vm.nr_hugepages')
    expect(outputs['value']).toBe('512')
    await expect(run('dpuos.yaml', 'sistem')).rejects.toThrow('did you mean `system`?')
  })

  it('a password hash is never printed', async () => {
    const hash = `$6$salt$${'b'.repeat(86)}`
    appendFileSync(path.join(ports.dir, 'dpuos.yaml'), `users: {root: {password-hash: "${hash}"}}\n`)
    for (const key of ['', 'users.root.password-hash']) {
      expect(JSON.stringify(await run('dpuos.yaml', key))).not.toContain('bbb')
    }
  })

  it('a value that no file sets is told as the default', async () => {
    const { report } = await run('dpuos.yaml', 'system.timezone')
    expect(report.excerpts[0]?.title).toBe('Default')
  })

  it('a definition with mistakes is refused with its findings', async () => {
    writeFileSync(path.join(ports.dir, 'dpuos.yaml'), 'schema: dpuos.definition/v1\nnmae: k2\n')
    await expect(run('dpuos.yaml')).rejects.toThrow('nmae')
  })
})
