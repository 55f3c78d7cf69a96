import { existsSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyRecipe, mergeDeb, noise, putFile, putFolder, walk } from './stage.ts'

const T = 'x86_64-linux-gnu'
let dir: string
let raw: string
let root: string

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'stage-'))
  raw = path.join(dir, 'raw')
  root = path.join(dir, 'root')
  await mkdir(raw)
  await mkdir(root)
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const paths = async (): Promise<string[]> =>
  (await walk(root)).filter((entry) => entry.type !== 'folder').map((entry) => entry.path)

describe('mergeDeb', () => {
  it('brings files, links and modes into the sandbox’s layout', async () => {
    await putFile(raw, '/bin/tool', '#!/bin/sh\n')
    await putFile(raw, `/lib/${T}/libx.so.1.2`, 'elf')
    await symlink('libx.so.1.2', `${raw}/lib/${T}/libx.so.1`)
    await mergeDeb(raw, root, {}, T)
    expect(await paths()).toEqual(['/usr/bin/tool', '/usr/lib64/libx.so.1', '/usr/lib64/libx.so.1.2'])
    expect((await lstat(`${root}/usr/bin/tool`)).mode & 0o777).toBe(0o755)
    expect(await readlink(`${root}/usr/lib64/libx.so.1`)).toBe('libx.so.1.2')
  })
  it('leaves out Debian’s machinery, masked units and what the recipe skips', async () => {
    await putFile(raw, '/etc/init.d/ssh', '')
    await putFile(raw, '/usr/share/vim/doc/x', '')
    await putFile(raw, '/lib/systemd/system/ssh.service', '')
    await symlink('/dev/null', `${raw}/lib/systemd/system/rcS.service`)
    await mergeDeb(raw, root, { skip: ['/usr/share/vim/doc/'] }, T)
    expect(await paths()).toEqual(['/usr/lib/systemd/system/ssh.service'])
    expect(existsSync(`${root}/etc/init.d`)).toBe(false)
    expect(existsSync(`${root}/usr/share/vim/doc`)).toBe(false)
  })
  it('lets a later deb’s file win over an earlier one’s', async () => {
    await putFile(root, '/etc/x', 'old')
    await putFile(raw, '/etc/x', 'new')
    await mergeDeb(raw, root, {}, T)
    expect(await readFile(`${root}/etc/x`, 'utf8')).toBe('new')
  })
})

describe('applyRecipe', () => {
  it('renames services, replaces text, copies templates, writes files, links what is not there', async () => {
    await putFile(root, '/usr/lib/systemd/system/ssh.service', 'Alias=sshd.service\n')
    await putFile(root, '/usr/share/template', 'config')
    await applyRecipe(root, 'x', {
      copy: { '/etc/x.conf': '/usr/share/template' },
      rename: { '/usr/lib/systemd/system/ssh.service': '/usr/lib/systemd/system/sshd.service' },
      replace: { '/usr/lib/systemd/system/sshd.service': [['Alias=sshd', 'Alias=ssh']] },
      files: { '/etc/secret': { content: 's', mode: 0o600 } },
      links: { '/usr/bin/y': 'x', '/etc/secret': 'never' },
    })
    expect(await readFile(`${root}/etc/x.conf`, 'utf8')).toBe('config')
    expect(await readFile(`${root}/usr/lib/systemd/system/sshd.service`, 'utf8')).toBe('Alias=ssh.service\n')
    expect((await lstat(`${root}/etc/secret`)).mode & 0o7777).toBe(0o600)
    expect(await readlink(`${root}/usr/bin/y`)).toBe('x')
    expect(await paths()).not.toContain('/usr/lib/systemd/system/ssh.service')
  })
  it.each([
    ['a template', { copy: { '/a': '/b' } }, 'recipe x: there is no /b to copy'],
    ['a file to rename', { rename: { '/b': '/a' } }, 'recipe x: there is no /b to rename'],
    ['a text', { replace: { '/etc/c': [['from', 'to']] } }, 'recipe x: /etc/c does not say "from"'],
  ] as const)(
    'says which recipe and file when the Debian package no longer has %s',
    async (_what, recipe, message) => {
      await writeFile(path.join(root, 'marker'), '')
      await putFile(root, '/etc/c', 'text')
      await expect(applyRecipe(root, 'x', recipe)).rejects.toThrow(message)
    },
  )
})

it('makes folders readable whatever the umask is', async () => {
  const before = process.umask(0o077)
  try {
    await putFolder(root, '/a/b')
    await putFile(root, '/c/d/e', '')
  } finally {
    process.umask(before)
  }
  for (const folder of ['/a', '/a/b', '/c', '/c/d'])
    expect((await lstat(root + folder)).mode & 0o777).toBe(0o755)
  expect((await lstat(`${root}/c/d/e`)).mode & 0o777).toBe(0o644)
})

it('noise is as long as asked, the same every time, and differs by name', () => {
  expect(noise('a', 100)).toHaveLength(100)
  expect(noise('a', 100)).toEqual(noise('a', 100))
  expect(noise('a', 100)).not.toEqual(noise('b', 100))
})
