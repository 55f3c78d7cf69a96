import path from 'node:path'
import { fileEntry, type Ports } from '@dpuos/action-kit'
import type { FileEntry, Measurement, SizeManifest } from '@dpuos/manifests'
import { codeClimate } from './formats/code-climate.ts'
import { junitReport } from './formats/junit.ts'
import { openMetrics } from './formats/openmetrics.ts'
import { sarif } from './formats/sarif.ts'
import { FORMS, type Form } from './forms.ts'
import { sizePage } from './page/page.ts'

type Render = (size: SizeManifest, head: Measurement, base: Measurement | undefined) => string

const RENDERERS: Readonly<Record<Form, { readonly file: string; readonly render: Render }>> = {
  html: { file: 'size.html', render: sizePage },
  junit: { file: 'size.junit.xml', render: junitReport },
  openmetrics: { file: 'size.openmetrics.txt', render: openMetrics },
  sarif: { file: 'size.sarif', render: sarif },
  codeclimate: { file: 'size.codeclimate.json', render: codeClimate },
}

/** Write the reports that are wanted into the output folder. Returns an entry for each; its role is `report-FORM`. */
export async function writeReports(
  forms: readonly Form[],
  [size, head, base]: readonly [SizeManifest, Measurement, Measurement | undefined],
  output: string,
  ports: Pick<Ports, 'fs'>,
): Promise<FileEntry[]> {
  const entries: FileEntry[] = []
  for (const form of FORMS.filter((one) => forms.includes(one))) {
    const { file, render } = RENDERERS[form]
    const target = path.join(output, file)
    await ports.fs.writeFile(target, render(size, head, base))
    entries.push(await fileEntry(`report-${form}`, target, output, ports))
  }
  return entries
}
