import { describe, expect, test } from 'vitest'
import {
  ExpressionError,
  evaluate,
  failingTerms,
  formatExpression,
  parseExpression,
  type Values,
} from './expression.ts'
import { readKconfig } from './read.ts'

const values =
  (settings: Readonly<Record<string, string>>): Values =>
  (name) =>
    settings[name]

describe('an expression', () => {
  test.each([
    ['A && B', 1],
    ['A || B', 2],
    ['!B', 1],
    ['!NONE', 2],
    ['A && (B || NONE)', 1],
    ['NAME = "x86"', 2],
    ["NAME != 'x86'", 0],
    ['BITS >= 32', 2],
    ['A=y && !NONE', 2],
    ['64BIT', 2],
    ['y', 2],
  ])('%s', (text, state) => {
    const settings = { A: 'y', B: 'm', NAME: '"x86"', BITS: '64', '64BIT': 'y' }
    expect(evaluate(parseExpression(text), values(settings))).toBe(state)
  })

  test('that depends on the compiler is unknown, unless something else decides', () => {
    const compiler = '$(cc-option,-fcf-protection=branch -mindirect-branch-register)'
    expect(evaluate(parseExpression(compiler), values({}))).toBeUndefined()
    expect(evaluate(parseExpression(`NONE && ${compiler}`), values({}))).toBe(0)
    expect(evaluate(parseExpression(`A || ${compiler}`), values({ A: 'y' }))).toBe(2)
    expect(formatExpression(parseExpression(`${compiler} && A`))).toBe(`${compiler} && A`)
  })

  test.each(['A &&', '(A', 'A B', '&& A', 'A = '])('%s is none', (text) => {
    expect(() => parseExpression(text)).toThrow(ExpressionError)
  })

  test('its failing parts are those that keep it down, alternatives as a whole', () => {
    const expr = parseExpression('A && B && (C || D) && !E')
    const failing = failingTerms(expr, 2, values({ A: 'y', B: 'm', E: 'y' }))
    expect(failing.map((one) => formatExpression(one, values({ B: 'm', E: 'y' })))).toEqual([
      'B[m]',
      'C[n] || D[n]',
      '!E[y]',
    ])
  })
})

describe('Kconfig files', () => {
  const read = (files: Readonly<Record<string, string>>) =>
    readKconfig((file) => files[file], { SRCARCH: 'x86' })
  const depends = (files: Readonly<Record<string, string>>, name: string): string | undefined => {
    const [definition] = read(files).symbols.get(name)?.definitions ?? []
    return definition === undefined ? undefined : formatExpression(definition.depends)
  }

  test('source others, by the architecture and by where they lie', () => {
    const files = {
      Kconfig: 'source "arch/$(SRCARCH)/Kconfig"\nosource "none/Kconfig"\n',
      'arch/x86/Kconfig': 'config X86\n\tdef_bool y\nrsource "lib/Kconfig.more"\n',
      'arch/x86/lib/Kconfig.more': 'config MORE\n\tbool "more"\n',
    }
    expect([...read(files).symbols.keys()]).toEqual(['X86', 'MORE'])
    expect(read(files).symbols.get('MORE')?.definitions[0]?.at).toEqual({
      file: 'arch/x86/lib/Kconfig.more',
      line: 1,
    })
  })

  test('an option depends on what its menus, blocks and choice ask for', () => {
    const Kconfig = `menu "Network"
	depends on NET
if PCI || \\
   USB
config A
	tristate "a" if EXPERT
	depends on B
	depends on !C
endif
endmenu
config D
	bool
`
    expect(depends({ Kconfig }, 'A')).toBe('NET && (PCI || USB) && B && !C')
    expect(depends({ Kconfig }, 'D')).toBe('y')
    const [definition] = read({ Kconfig }).symbols.get('A')?.definitions ?? []
    expect(definition?.prompt?.text).toBe('a')
    expect(formatExpression(definition?.prompt?.condition ?? { kind: 'constant', text: '' })).toBe('EXPERT')
  })

  test('a comment’s conditions are nobody else’s', () => {
    const Kconfig = `menuconfig BLK_DEV
	bool "Block devices"
if BLK_DEV
comment "needs PARIDE"
	depends on PARIDE
config LOOP
	tristate "Loop"
endif
`
    expect(depends({ Kconfig }, 'LOOP')).toBe('BLK_DEV')
  })

  test('help texts say nothing, whatever words they hold', () => {
    const Kconfig = `config A
	bool "a"
	help
	  config NOT_ME
	    depends on NOBODY

	  select NEITHER
config B
	bool "b # not a comment" # one
	---help---
	  if only
	default y
`
    const { symbols, unread } = read({ Kconfig })
    expect([...symbols.keys()]).toEqual(['A', 'B'])
    expect(symbols.get('B')?.definitions[0]).toMatchObject({ prompt: { text: 'b # not a comment' } })
    expect(unread).toEqual([])
  })

  test('who selects an option, and when', () => {
    const Kconfig = `config A
	bool "a"
	depends on PCI
	select LIB if X86
config LIB
	tristate
`
    const [selector] = read({ Kconfig }).symbols.get('LIB')?.selectors ?? []
    expect(selector?.by).toBe('A')
    expect(formatExpression(selector?.condition ?? { kind: 'constant', text: '' })).toBe('A && PCI && X86')
  })

  test('members of a choice know each other', () => {
    const Kconfig = `choice
	prompt "Preemption"
	default NONE
config NONE
	bool "none"
config FULL
	bool "full"
	depends on SMP
endchoice
`
    const [definition] = read({ Kconfig }).symbols.get('FULL')?.definitions ?? []
    expect(definition?.choice).toMatchObject({ prompt: 'Preemption', members: ['NONE', 'FULL'] })
  })

  test('macros are no lines that could not be read; nonsense is', () => {
    const Kconfig = `comma := ,
cc-option = $(success,$(CC) $(1))
$(error-if,$(failure,x),y)
config A
	def_bool $(cc-option,-x) if B
	default "y" if $(success,test "if" = if)
	frobnicate
`
    expect(read({ Kconfig }).unread).toEqual([{ file: 'Kconfig', line: 7 }])
  })

  test('a circle of sources ends', () => {
    expect(read({ Kconfig: 'config A\n\tbool\nsource "Kconfig"\n' }).symbols.size).toBe(1)
  })
})
