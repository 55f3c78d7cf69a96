import { loadDefinition } from '@dpuos/definition'
import { aTree } from '@dpuos/host-tools/testing'
import { describe, expect, test } from 'vitest'
import { moduleOption, proposeTrim, trimFragment, trimTable } from './trim.ts'

const tree = aTree({
  virtio_net: 'net_failover',
  net_failover: '',
  ext4: '',
  nouveau: '',
  snd_a: '',
  snd_b: '',
  wifi: 'cfg80211',
  cfg80211: '',
  asked_for: '',
})
/** One option makes both of these. */
const OPTIONS: Readonly<Record<string, string>> = {
  snd_a: 'SND',
  snd_b: 'SND',
  wifi: 'NET_MIX',
  net_failover: 'NET_MIX',
}
const optionOf = (module: string): string | undefined => {
  const name = module.replace(/^kernel\/|\.ko$/g, '')
  return name === 'cfg80211' ? undefined : (OPTIONS[name] ?? name.toUpperCase())
}

async function trim(yaml: string) {
  const head = 'schema: dpuos.definition/v1\nname: t\ndistro: any\narch: [x86_64]\n'
  const loaded = await loadDefinition('dpuos.yaml', () => Promise.resolve(head + yaml))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings))
  return proposeTrim(tree, loaded.value.definition, optionOf, new Set(['ASKED_FOR']))
}

describe('proposals', () => {
  test('are options whose modules nothing keeps, largest first: not those that start the image, are asked for, or make a kept module too', async () => {
    const found = await trim('drivers: {keep: {modules: [virtio_net]}}\n')
    expect(found).toEqual({
      unused: 6,
      size: 6000,
      proposals: [
        { option: 'SND', modules: ['snd_a', 'snd_b'], size: 2000 },
        { option: 'NOUVEAU', modules: ['nouveau'], size: 1000 },
      ],
    })
    if (found === undefined) throw new Error('nothing')
    expect(trimFragment(found)).toContain('# snd_a snd_b, 2000 bytes\n# CONFIG_SND is not set\n')
    expect(trimTable(found).rows[0]).toEqual(['CONFIG_SND', 'snd_a, snd_b', '0.0 MiB'])
  })

  test('are not made where all is kept', async () => {
    expect(await trim('')).toBeUndefined()
  })
})

describe('the option that makes a module', () => {
  const files: Readonly<Record<string, string>> = {
    'drivers/net/acme/Makefile': `# SPDX
obj-$(CONFIG_ACME_NET) += acme-net.o \\
	acme_helper.o
acme-net-y := main.o
obj-$(CONFIG_OTHER)	+= other.o
obj-y += always.o
`,
    'fs/x/Kbuild': 'obj-${CONFIG_X_FS} := x.o\n',
  }
  test.each([
    ['kernel/drivers/net/acme/acme-net.ko.xz', 'ACME_NET'],
    ['kernel/drivers/net/acme/acme_helper.ko', 'ACME_NET'],
    ['kernel/drivers/net/acme/other.ko', 'OTHER'],
    ['kernel/fs/x/x.ko.zst', 'X_FS'],
    ['kernel/drivers/net/acme/always.ko', undefined],
    ['extra/vendor.ko', undefined],
  ])('%s: %s', (module, option) => {
    expect(moduleOption(module, (file) => files[file])).toBe(option)
  })
})
