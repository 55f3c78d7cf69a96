import path from 'node:path'
import { realPorts } from '@dpuos/action-kit/testing'
import { readDefinition } from '@dpuos/host-tools'
import { expect, onTestFinished, test } from 'vitest'
import { readInstaller } from './installer.ts'

const CASES = path.resolve(import.meta.dirname, '../../../test/cases/cfg_dpuos')
const PRODUCT = path.join(CASES, 'custom/cfg_dpuos')
const MINIOS = path.join(CASES, 'kiwi/minios/cfg_dpuos')

async function read(minios: string | undefined, definition: string) {
  const ports = realPorts()
  onTestFinished(() => ports.dispose())
  const product = await readDefinition(definition, ports)
  return await readInstaller(minios, product.ok ? product.value : product.partial, ports)
}

test('DPU-OS’ own installer folder is read and judged, and it is said that no installer is made', async () => {
  const installer = await read(MINIOS, PRODUCT)
  if (!installer.ok) throw new Error('it is a folder of imageTailor’s')
  const codes = installer.value.map(({ code }) => code)
  expect(codes).toEqual(
    expect.arrayContaining(['imagetailor-empty-password', 'lint-never-run', 'minios-not-made']),
  )
  // The image does not depend on it.
  expect(installer.value.filter(({ level }) => level === 'error')).toEqual([])
})

test('without an installer folder nothing is said of one', async () => {
  expect(await read(undefined, PRODUCT)).toEqual({ ok: true, value: [] })
})

test('a definition in the place of the installer’s folder is refused', async () => {
  const yaml = path.resolve(CASES, '../../../examples/demo/dpuos.yaml')
  expect(await read(yaml, PRODUCT)).toMatchObject({ ok: false, findings: [{ code: 'minios-no-folder' }] })
  expect(await read(MINIOS, yaml)).toMatchObject({ ok: false })
})
