import type { Ports } from '@dpuos/action-kit'
import { type Loaded, lintInstaller } from '@dpuos/definition'
import { readDefinition } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'

type Read =
  | { readonly ok: true; readonly value: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * What there is to say of the installer's folder (imageTailor's minios): its own mistakes, as warnings, because nothing here is made from it; what
 * in it nobody looks at; and that no installer comes out of this. Fails where it is no such folder.
 */
export async function readInstaller(
  minios: string | undefined,
  product: Loaded | undefined,
  ports: Ports,
): Promise<Read> {
  if (minios === undefined) return { ok: true, value: [] }
  const read = await readDefinition(minios, ports)
  const loaded = read.ok ? read.value : read.partial
  if (loaded === undefined) return { ok: false, findings: read.ok ? [] : read.findings }
  const [installer] = loaded.folders
  if (installer === undefined) return mistake(`${minios} is no imageTailor configuration folder`)
  if (product?.folders.length === 0) return mistake('the definition is no imageTailor configuration folder')
  return {
    ok: true,
    value: [
      // Of what was read whole they were logged by the reader.
      ...(read.ok ? [] : read.findings.map((one) => ({ ...one, level: 'warning' as const }))),
      ...lintInstaller(installer, product?.folders[0]),
      {
        level: 'notice',
        code: 'minios-not-made',
        title: `the installer that ${installer.dir} describes is not made: this action makes the system that is installed`,
        hint: 'The disk image needs no installer: write it to the card, or start it over the network.',
      },
    ],
  }
}

const mistake = (what: string): Read => ({
  ok: false,
  findings: [
    {
      level: 'error',
      code: 'minios-no-folder',
      title: `minios: ${what}`,
      hint: 'Name the folder of the installer (`kiwi/minios/cfg_x`, with an rpm.conf in it) beside a definition that is such a folder, or extends one.',
    },
  ],
})
