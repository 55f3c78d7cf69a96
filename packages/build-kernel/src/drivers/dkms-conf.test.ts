import { describe, expect, test } from 'vitest'
import { parseDkmsConf } from './dkms-conf.ts'

const read = (text: string) => parseDkmsConf(text, 'acme/dkms.conf', '6.6.0-64.x86_64')
const titles = (text: string): string[] => {
  const result = read(text)
  return result.ok ? [] : result.findings.map(({ title, at }) => `${at?.line ?? ''}: ${title}`)
}

const NAMED = 'PACKAGE_NAME="acme"\nPACKAGE_VERSION="1.2-3"\n'

describe('a dkms.conf', () => {
  test('is read for name, version, modules, and what make is told', () => {
    const text = `# The card
${NAMED}BUILT_MODULE_NAME[0]="\${PACKAGE_NAME}_net"
BUILT_MODULE_NAME[1]=acme_ctl   # the other
DEST_MODULE_LOCATION[0]="/kernel/drivers/net"
MAKE[0]="make -C \${kernel_source_dir} \\
  M=\${dkms_tree}/\${PACKAGE_NAME}/\${PACKAGE_VERSION}/build/src KVER=$kernelver ACME_SRIOV=1 modules"
CLEAN="make clean; rm -rf /"
AUTOINSTALL=yes
`
    expect(read(text)).toEqual({
      ok: true,
      value: {
        name: 'acme',
        version: '1.2-3',
        modules: ['acme_net', 'acme_ctl'],
        folder: 'src',
        variables: ['ACME_SRIOV=1'],
      },
    })
  })

  test('without MAKE and module names is built at its top, and makes the module of its name', () => {
    expect(read(NAMED)).toMatchObject({ ok: true, value: { modules: ['acme'], folder: '', variables: [] } })
  })

  test.each([
    ['a condition', 'if [ -e /etc/x ]; then', 'only a shell can tell what "if [ -e /etc/x ]; then" means'],
    ['a command', 'BUILD=$(uname -r)x', 'only a shell can tell what "BUILD=$(uname -r)x" means'],
    ['two commands', 'MAKE="make && insmod x.ko"', '"make && insmod x.ko" is more than one call of make'],
    ['another program', 'MAKE="./build.sh"', '"./build.sh" is more than one call of make'],
    [
      'a script',
      'PRE_BUILD="configure.sh"',
      'the driver runs a script before it is built (PRE_BUILD), and nothing of it is run here',
    ],
    [
      'a patch',
      'PATCH[0]="a.patch"',
      'the driver changes its sources for some kernels (PATCH), and nothing of it is run here',
    ],
    ['an unknown variable', 'BUILT_MODULE_NAME="$FLAVOUR"', '$FLAVOUR is not known before it is run'],
    ['a command inside of a text', 'BUILT_MODULE_NAME="$(hostname)"', '$( is not known before it is run'],
  ])('with %s is refused at its line: nothing of it is run', (_, line, title) => {
    expect(titles(`${NAMED}${line}\n`)).toEqual([`3: ${title}`])
  })

  test('that does not say what it is is told all that is missing', () => {
    expect(titles('AUTOINSTALL=yes\n')).toEqual([
      ': there is no PACKAGE_NAME',
      ': there is no PACKAGE_VERSION',
    ])
  })

  test('cannot lead out of its tree', () => {
    expect(titles(`${NAMED}MAKE="make M=/dkms/acme/1.2-3/build/../../../etc"`)).toHaveLength(1)
  })
})
