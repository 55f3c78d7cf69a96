import { beforeAll, describe, expect, it } from 'vitest'
import { type Loaded } from '../load.ts'
import { CFG_DPUOS, told } from '../testing/imagetailor-folder.ts'
import { loadFiles } from '../testing/load-files.ts'
import { random } from '../testing/random.ts'
import { driversOf, fewerLibs, joinDrivers, joinRules } from './compact.ts'
import { importFolder } from './import.ts'

const FOLDER = Object.fromEntries(
  Object.entries(CFG_DPUOS).map(([name, text]) => [`cfg_dpuos/${name}`, text]),
)
const USERS = 'users: {root: {password-hash: "${ROOT_PASSWORD_HASH}"}}\n'

async function sound(files: Readonly<Record<string, string>>): Promise<Loaded> {
  const result = await loadFiles(files, 'dpuos.yaml')
  if (!result.ok) throw new Error(result.findings.map(told).join('\n'))
  return result.value
}

const matches = (patterns: readonly string[]) => {
  const all = patterns.map((pattern) => new RegExp(pattern))
  return (path: string) => all.some((pattern) => pattern.test(path))
}

describe('cfg_dpuos as a dpuos.yaml', () => {
  let before: Loaded
  let after: Loaded
  let yaml = ''
  beforeAll(async () => {
    before = await sound({
      ...FOLDER,
      'dpuos.yaml': `schema: dpuos.definition/v1\nextends: [./cfg_dpuos]\n${USERS}`,
    })
    const [folder] = before.folders
    if (folder === undefined) throw new Error('no folder')
    yaml = importFolder(before, folder, { relative: (path) => `./${path}`, modules: [] })
    after = await sound({ ...FOLDER, 'dpuos.yaml': yaml })
  })

  it('says the same: every key but the lists that are shortened is equal', () => {
    const rest = ({ definition }: Loaded) => ({
      ...definition,
      cut: { ...definition.cut, drivers: [], libs: [] },
      system: { ...definition.system, harden: [] },
    })
    expect(rest(after)).toEqual(rest(before))
  })

  it('keeps the same modules: those that are named, near misses, and none else', () => {
    const [old, now] = [before, after].map(({ definition }) => matches(definition.cut?.drivers ?? []))
    const named = (before.definition.cut?.drivers ?? []).map((one) => `/usr/lib/modules/5.10/kernel/${one}`)
    const near = named.flatMap((one) => [
      `${one}.xz`,
      one.replace('.ko', '_x.ko'),
      one.replace('-', '_'),
      one.replace('.ko', 'xko'),
      one.slice(0, -4),
    ])
    for (const path of [...named, ...near]) expect(now?.(path), path).toBe(old?.(path))
  })

  it('keeps the same libraries', () => {
    const [old, now] = [before, after].map(({ definition }) => definition.cut?.libs ?? [])
    const keeps = (names: readonly string[] | undefined, file: string) =>
      names?.some((name) => file.startsWith(name))
    const files = (old ?? [])
      .flatMap((name) => [name, `${name}.so.1`, name.slice(0, -1), `x${name}`])
      .filter((one) => one.startsWith('lib'))
    for (const file of files) expect(keeps(now, file), file).toBe(keeps(old, file))
  })

  it('runs the same commands on the same files in the same order', () => {
    const steps = (lines: readonly string[]) =>
      lines.flatMap((line) => {
        const [id, command = '', targets = '', ...rest] = line.split('@')
        const each = /^(rm|chmod|chown|chgrp)\b/.test(command) ? targets.trim().split(/\s+/) : [targets]
        return each.map((target) => [id, command.trim(), target, ...rest].join('@'))
      })
    expect(steps(after.definition.system.harden)).toEqual(steps(before.definition.system.harden))
  })

  it('is less than a fifth of the lines, none wider than an editor, each part with its origin', () => {
    const lines = yaml.split('\n')
    const original = Object.values(CFG_DPUOS).join('').split('\n').length
    expect(lines.length).toBeLessThan(original / 5)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(130)
    expect(yaml).toContain('# rpm.conf:1755')
    expect(yaml).toContain('level: keep-rpm # sys.conf:17')
  })

  it('carries no password hash over', async () => {
    const hash = `$6$salt$${'x'.repeat(86)}`
    const files = {
      ...FOLDER,
      'cfg_dpuos/rpm.conf': (FOLDER['cfg_dpuos/rpm.conf'] ?? '').replace('pwd=""', `pwd="${hash}"`),
    }
    const loaded = await sound({
      ...files,
      'dpuos.yaml': 'schema: dpuos.definition/v1\nextends: [./cfg_dpuos]\n',
    })
    const [folder] = loaded.folders
    if (folder === undefined) throw new Error('no folder')
    const text = importFolder(loaded, folder, { relative: (path) => path, modules: [] })
    expect(text).not.toContain(hash)
    expect(text).toContain('root: {password-hash: "${ROOT_PASSWORD_HASH}"}')
  })
})

describe('drivers of a known kernel', () => {
  const modules = ['hid/a', 'hid/b', 'hid/i2c/c', 'net/x', 'net/y', 'net/z'].map(
    (one) => `/usr/lib/modules/5.10/kernel/drivers/${one}.ko.xz`,
  )

  it('a folder all of whose modules stay is one pattern; patterns that match none go, those of vendors stay', () => {
    const patterns = [
      'drivers/hid/a.ko',
      'drivers/hid/b.ko',
      'hid/i2c/c.ko',
      'drivers/net/x.ko',
      'drivers/net/none.ko',
      'kbox/kbox.ko',
    ]
    expect(driversOf(patterns, modules)?.items).toEqual([
      'kernel/drivers/hid/',
      'kernel/drivers/net/x\\.ko',
      'kbox/kbox.ko',
    ])
  })

  it('nothing is claimed that was not tried: without modules, or with a pattern that does not compile, the list stays', () => {
    expect(driversOf(['a.ko'], [])).toBeUndefined()
    expect(driversOf(['('], modules)).toBeUndefined()
  })

  it('whatever the kernel and the patterns, the same modules stay', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const next = random(seed)
      const name = () => 'abc'[Math.floor(next() * 3)] ?? 'a'
      const path = () =>
        `${['drivers', 'net', 'fs'][Math.floor(next() * 3)]}/${next() < 0.5 ? `${name()}/` : ''}${name()}${name()}`
      const all = [...new Set(Array.from({ length: 12 }, () => `/usr/lib/modules/5.10/kernel/${path()}.ko`))]
      const patterns = Array.from({ length: 10 }, () => (next() < 0.2 ? path() : `${path()}.ko`))
      const [old, joined] = [matches(patterns), matches(joinDrivers(patterns).items)]
      const short = driversOf(patterns, all)
      for (const module of all) {
        expect(joined(module), `seed ${seed}`).toBe(old(module))
        expect(
          short === undefined || matches(short.items)(module) === old(module),
          `seed ${seed} ${module}`,
        ).toBe(true)
      }
    }
  })
})

it('libraries: what has no effect goes, with the reason', () => {
  expect(fewerLibs(['libc', 'libcrypto', 'GBK', 'libz'])).toEqual({
    items: ['libc', 'libz'],
    because: 'left out: 1 that begin with no `lib` have no effect, 1 begin like another of the list',
  })
})

it('rules are joined only with the one before, and only where a command takes its files one by one', () => {
  expect(
    joinRules(['1@rm -f@/a', '1@rm -f @/b /c', '2@rm -f@/d', '1@m@/x@k@v', '1@m@/x@k@w', '1@ln@-s@/a@/b'])
      .items,
  ).toEqual(['1@rm -f@/a /b /c', '2@rm -f@/d', '1@m@/x@k@v', '1@m@/x@k@w', '1@ln@-s@/a@/b'])
})
