import { beforeEach, describe, expect, test } from 'vitest'
import { type Account, type Accounts, applyAccount, applyGroup, formatTable, parseTable } from './accounts.ts'

const DAY = 19_000
let accounts: Accounts
beforeEach(() => {
  accounts = {
    passwd: parseTable('root:x:0:0:root:/root:/bin/sh\nold:x:1000:1000::/home/old:/bin/sh\n'),
    shadow: parseTable('root:$6$a$b:1:0:99999:7:::\n'),
    group: parseTable('root:x:0:\nwheel:x:10:\nold:x:1000:\nkvm:x:1001:\n'),
    gshadow: parseTable('root:::\nwheel:::\n'),
  }
})
const account = (over: Partial<Account> & { name: string }): Account => ({
  hash: undefined,
  uid: undefined,
  groups: [],
  shell: '/bin/bash',
  ...over,
})
const line = (table: keyof Accounts, name: string): string =>
  formatTable(accounts[table].filter((row) => row[0] === name)).trim()

describe('a new account', () => {
  test('gets the next id that is free for user and group, its own group, a home and a locked password', () => {
    expect(applyAccount(accounts, account({ name: 'dpu' }), DAY)).toEqual([])
    expect(line('passwd', 'dpu')).toBe('dpu:x:1002:1002:dpu:/home/dpu:/bin/bash')
    expect(line('group', 'dpu')).toBe('dpu:x:1002:')
    expect(line('shadow', 'dpu')).toBe('dpu:!:19000:0:99999:7:::')
    expect(line('gshadow', 'dpu')).toBe('dpu:!::')
  })

  test('joins groups once, in group and gshadow', () => {
    applyAccount(accounts, account({ name: 'dpu', groups: ['wheel'] }), DAY)
    applyAccount(accounts, account({ name: 'dpu', groups: ['wheel'] }), DAY)
    expect(line('group', 'wheel')).toBe('wheel:x:10:dpu')
    expect(line('gshadow', 'wheel')).toBe('wheel:::dpu')
  })
})

describe('an account of the distribution', () => {
  test('without a hash is locked, also when it had one', () => {
    applyAccount(accounts, account({ name: 'root' }), DAY)
    expect(line('shadow', 'root')).toBe('root:!:19000:0:99999:7:::')
  })

  test('keeps its ids and gets hash and shell', () => {
    applyAccount(accounts, account({ name: 'root', hash: '$6$x$y' }), DAY)
    expect(line('passwd', 'root')).toBe('root:x:0:0:root:/root:/bin/bash')
    expect(line('shadow', 'root')).toMatch(/^root:\$6\$x\$y:/)
  })
})

test.each([
  [account({ name: 'a', groups: ['nope'] }), 'group-unknown'],
  [account({ name: 'a', uid: 1000 }), 'uid-taken'],
  [account({ name: 'old', uid: 5 }), 'uid-fixed'],
])('a mistake changes nothing: %o', (given, code) => {
  const before = structuredClone(accounts)
  expect(applyAccount(accounts, given, DAY).map((one) => one.code)).toEqual([code])
  expect(accounts).toEqual(before)
})

describe('services', () => {
  test('an account of a service has an id below 1000, no home and no way in', () => {
    applyAccount(accounts, account({ name: 'k2', system: true, shell: '/sbin/nologin' }), DAY)
    expect(line('passwd', 'k2')).toBe('k2:x:999:999:k2:/:/sbin/nologin')
    expect(line('shadow', 'k2')).toBe('k2:!:19000:0:99999:7:::')
    applyAccount(accounts, account({ name: 'k3', system: true, home: '/var/lib/k3' }), DAY)
    expect(line('passwd', 'k3')).toMatch(/^k3:x:998:998:k3:\/var\/lib\/k3:/)
  })

  test('a group has the id that is asked for, or the next free one; its account takes it', () => {
    expect(applyGroup(accounts, { name: 'ovs', gid: 1700, system: false })).toEqual([])
    expect(applyGroup(accounts, { name: 'k2', gid: undefined, system: true })).toEqual([])
    expect(applyGroup(accounts, { name: 'plain', gid: undefined, system: false })).toEqual([])
    expect(['ovs', 'k2', 'plain'].map((name) => line('group', name))).toEqual([
      'ovs:x:1700:',
      'k2:x:999:',
      'plain:x:1002:',
    ])
    expect(line('gshadow', 'ovs')).toBe('ovs:!::')
    applyAccount(accounts, account({ name: 'ovs' }), DAY)
    expect(line('passwd', 'ovs')).toMatch(/:1700:ovs:/)
  })

  test('an id that another group has, or that the distribution fixed, is refused', () => {
    const codes = [
      { name: 'x', gid: 1000 },
      { name: 'wheel', gid: 11 },
    ].map((one) => applyGroup(accounts, { ...one, system: false }).map(({ code }) => code))
    expect(codes).toEqual([['gid-taken'], ['gid-fixed']])
  })
})
