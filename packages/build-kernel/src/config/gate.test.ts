import { describe, expect, test } from 'vitest'
import { parseConfig, sameValue, valuesOf } from './dot-config.ts'
import { explainOption } from './explain.ts'
import { missFindings } from './findings.ts'
import { checkConfig } from './gate.ts'
import { changedOptions } from './judge.ts'
import { readKconfig } from './kconfig/read.ts'

const KCONFIG = `config NET
	bool "Networking"
config EXPERT
	bool "Expert"
menu "Devices"
	depends on NET
config INFINIBAND
	tristate "InfiniBand"
config DMA
	def_bool INFINIBAND
config RXE
	tristate "Soft RoCE"
	depends on INFINIBAND && DMA
config SIW
	tristate "Soft iWARP"
	depends on INFINIBAND
endmenu
config VDPA
	tristate "vDPA"
config VDPA_SIM
	tristate "vDPA simulator"
	depends on VDPA && TESTING
config TESTING
	bool "Testing"
config ASPM
	bool "ASPM" if EXPERT
	default y
config LIB
	tristate
config USER
	bool "a user of LIB"
	select LIB
config HZ
	int "ticks"
	range 100 1000
choice
	prompt "IOMMU default"
config IOMMU_ON
	bool "on"
config IOMMU_OFF
	bool "off"
endchoice
`
const kconfig = readKconfig((file) => (file === 'Kconfig' ? KCONFIG : undefined), {})

const parse = (text: string, file = 'dpu.config') => parseConfig(text, file).settings
const gate = (fragment: string, final: string, known: typeof kconfig | null = kconfig) =>
  checkConfig(parse(fragment), valuesOf(parse(final, '.config')), known ?? undefined).misses

describe('a fragment', () => {
  test('is read with its lines; CRLF, a byte order mark and remarks do no harm', () => {
    const { settings, findings } = parseConfig(
      '\uFEFF# vendor\r\nCONFIG_A=m\r\n\r\n# CONFIG_B is not set # wanted\r\nCONFIG_C="x y" # wanted: nicer\r\nCONFIG_D=0x10',
      'a.config',
    )
    expect(findings).toEqual([])
    expect(settings.map(({ name, value, optional, at }) => [name, value, optional, at.line])).toEqual([
      ['A', 'm', false, 2],
      ['B', 'n', true, 4],
      ['C', '"x y"', true, 5],
      ['D', '0x10', false, 6],
    ])
  })

  test.each([
    ['VDPA=m', 'VDPA lacks its CONFIG_'],
    ['CONFIG_VDPA = m', 'no blanks may stand around the ='],
    ['CONFIG_VDPA=yes', 'CONFIG_VDPA has no value that Kconfig knows: "yes"'],
    ['CONFIG_VDPA=', 'CONFIG_VDPA has no value that Kconfig knows: it is empty'],
    ['vdpa please', 'this is no setting: "vdpa please"'],
  ])('%s is a mistake that Kconfig would pass over', (line, title) => {
    expect(parseConfig(`# one\n${line}\n`, 'a.config').findings).toMatchObject([
      {
        code: 'kernel-config-line',
        title: expect.stringContaining(title),
        at: { file: 'a.config', line: 2 },
      },
    ])
  })

  test('the same value may be spelled otherwise', () => {
    expect(sameValue('n', undefined)).toBe(true)
    expect(sameValue('0x1F', '0x1f')).toBe(true)
    expect(sameValue('""', undefined)).toBe(true)
    expect(sameValue('m', 'y')).toBe(false)
    expect(sameValue('"1"', '1')).toBe(false)
  })
})

describe('an option that is not as asked', () => {
  test('names what it needs, the value of each, the root, and the lines that would mend it', () => {
    expect(gate('CONFIG_RXE=m\n', 'CONFIG_NET=y\n')).toMatchObject([
      {
        name: 'RXE',
        wanted: 'm',
        got: 'n',
        cause: 'dependency',
        why: 'needs INFINIBAND[n] && DMA[n]',
        root: 'INFINIBAND',
        remedy: [{ name: 'INFINIBAND', value: 'm' }],
        at: { file: 'dpu.config', line: 1 },
      },
    ])
    expect(gate('CONFIG_RXE=m\n', '')[0]?.remedy).toEqual([
      { name: 'NET', value: 'y' },
      { name: 'INFINIBAND', value: 'm' },
    ])
  })

  test.each([
    ['CONFIG_VDAP=m\n', '', 'no-such-option', 'no such option in this source; did you mean CONFIG_VDPA?'],
    ['CONFIG_NOTHING_LIKE_IT=y\n', '', 'no-such-option', 'no such option in this source'],
    [
      'CONFIG_VDPA_SIM=y\n',
      'CONFIG_VDPA=m\nCONFIG_TESTING=y\nCONFIG_VDPA_SIM=m\n',
      'dependency',
      'limited to m by VDPA[m]',
    ],
    ['# CONFIG_ASPM is not set\n', 'CONFIG_ASPM=y\n', 'no-prompt', 'it can be set only where EXPERT[n]'],
    ['CONFIG_LIB=m\n', '', 'no-prompt', 'nobody can set it: it comes with CONFIG_USER'],
    ['# CONFIG_LIB is not set\n', 'CONFIG_LIB=y\nCONFIG_USER=y\n', 'selected', 'selected by CONFIG_USER'],
    [
      'CONFIG_IOMMU_OFF=y\n',
      'CONFIG_IOMMU_ON=y\n',
      'choice',
      'of the choice with CONFIG_IOMMU_ON one can be on, and that one is',
    ],
    [
      '# CONFIG_IOMMU_ON is not set\n',
      'CONFIG_IOMMU_ON=y\n',
      'choice',
      'it is the chosen one: ask for CONFIG_IOMMU_OFF instead',
    ],
    ['CONFIG_HZ=5000\n', 'CONFIG_HZ=1000\n', 'unknown', 'its range or another value forbids 5000'],
  ])('%s in %j: %s', (fragment, final, cause, why) => {
    expect(gate(fragment, final)).toMatchObject([{ cause, why }])
  })

  test('because a later line says otherwise names that line; the same said twice is one', () => {
    expect(gate('CONFIG_VDPA=m\nCONFIG_VDPA=m\n# CONFIG_VDPA is not set\n', '')).toMatchObject([
      { cause: 'overridden', why: 'dpu.config:3 asks for n later', at: { line: 1 } },
      { cause: 'overridden', at: { line: 2 } },
    ])
    expect(gate('CONFIG_VDPA=m\nCONFIG_VDPA=m\n', '')).toHaveLength(1)
  })

  test('of a preset is met by more than it asks, and what a fragment says against it is meant', () => {
    const preset = parse('CONFIG_VDPA=m\n', 'preset vdpa').map((one) => ({ ...one, atLeast: true }))
    const misses = (fragment: string, final: string) =>
      checkConfig([...preset, ...parse(fragment)], valuesOf(parse(final)), kconfig).misses
    expect(misses('', 'CONFIG_VDPA=y\n')).toEqual([])
    expect(misses('', '')).toHaveLength(1)
    expect(misses('# CONFIG_VDPA is not set\n', '')).toEqual([])
  })

  test('without the source’s Kconfig is a miss all the same', () => {
    expect(gate('CONFIG_VDPA=m\n', '# CONFIG_VDPA is not set\n', null)).toMatchObject([
      { cause: 'not-in-config', got: 'n' },
    ])
  })
})

describe('misses as a person reads them', () => {
  test('stand together where one option is the root of them, errors first', () => {
    const fragment = 'CONFIG_RXE=m # wanted\nCONFIG_NONE_1=y\nCONFIG_SIW=m\nCONFIG_INFINIBAND=m\n'
    const findings = missFindings(gate(fragment, ''))
    expect(findings).toMatchObject([
      {
        level: 'error',
        code: 'kernel-config-dependency',
        title: '2 options are not as wanted because of CONFIG_NET',
        hint: 'Add CONFIG_NET=y to a fragment, or take the lines out.',
      },
      { level: 'error', code: 'kernel-config-no-such-option', at: { line: 2 } },
      { level: 'warning', title: 'CONFIG_RXE: wanted m, got n: needs NET[n] && INFINIBAND[n] && DMA[n]' },
    ])
    expect(findings[0]?.detail).toContain('dpu.config:3 CONFIG_SIW: wanted m, got n')
  })

  test('stay few however many there are', () => {
    const many = Array.from({ length: 200 }, (_, index) => `CONFIG_GONE_${index}=y\n`).join('')
    const findings = missFindings(gate(many, ''))
    expect(findings).toHaveLength(1)
    expect(findings[0]?.title).toBe('200 options do not exist in this source')
    expect(findings[0]?.detail?.split('\n')).toHaveLength(41)
  })
})

test('what changed since the base leaves out what is off in both', () => {
  const before = valuesOf(parse('CONFIG_A=y\nCONFIG_B=m\n# CONFIG_C is not set\n'))
  const after = valuesOf(parse('CONFIG_A=m\n# CONFIG_D is not set\nCONFIG_E=y\n'))
  expect(changedOptions(before, after)).toEqual([
    { name: 'A', before: 'y', after: 'm' },
    { name: 'B', before: 'm', after: 'n' },
    { name: 'E', before: 'n', after: 'y' },
  ])
})

test('an option is explained: value, who asked, where it is defined, what it needs and who selects it', () => {
  const final = valuesOf(parse('CONFIG_NET=y\nCONFIG_INFINIBAND=m\nCONFIG_LIB=y\nCONFIG_USER=y\n'))
  const settings = parse('CONFIG_RXE=m\n')
  expect(explainOption('RXE', { kconfig, final, settings })).toEqual([
    'CONFIG_RXE (tristate) is n',
    '  asked for: m, dpu.config:1',
    '  defined: Kconfig:11',
    '    prompt: Soft RoCE',
    '    depends on: NET[y] && INFINIBAND[m] && DMA[n] → n',
  ])
  expect(explainOption('LIB', { kconfig, final, settings })).toContain('  selected by: USER[y], Kconfig:32')
  expect(explainOption('NO', { kconfig, final, settings })).toBeUndefined()
})
