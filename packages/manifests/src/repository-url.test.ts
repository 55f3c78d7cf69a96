import { expect, it } from 'vitest'
import { REPOSITORY_URL } from './repository-url.ts'

it.each([
  'https://repo.openeuler.org/openEuler-$releasever/OS/$basearch/',
  'http://127.0.0.1:8080',
  'file:///srv/100%25%20mine/',
  'file://localhost/srv/repo',
])('%s is the address of a repository', (url) => expect(REPOSITORY_URL.test(url)).toBe(true))

it.each([
  '/srv/repo',
  'file://srv/repo',
  'file:///srv/100% mine',
  'file:///srv/100%',
  'https:///x',
  'ftp://host/x',
])('%s is not', (url) => expect(REPOSITORY_URL.test(url)).toBe(false))
