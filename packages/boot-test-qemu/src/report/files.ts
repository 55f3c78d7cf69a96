import path from 'node:path'
import { fileEntry, type Ports, type Report, renderMarkdown, writeManifest } from '@dpuos/action-kit'
import { type Boot, type BootManifest, digestOf } from '@dpuos/manifests'
import type { Evidence } from '../machine/post-mortem.ts'
import { junit } from './junit.ts'
import { tap } from './tap.ts'
import { type Told, timeline } from './timeline.ts'

export interface Written {
  readonly manifest: string
  readonly junit: string
  readonly timeline: string
  readonly consoleLogs: string
}

/** Evidence of one way to boot. */
export interface NamedEvidence extends Evidence {
  readonly path: Boot['path']
}

const EXTENSIONS: Readonly<Record<Evidence['role'], string>> = {
  'qemu-state': 'qemu.txt',
  screenshot: 'screen.png',
  'dnf-log': 'dnf.log',
  journal: 'journal.txt',
}

/** What there is to write. */
export interface Results {
  readonly image: string
  readonly result: Omit<BootManifest, 'files' | 'inputs'>
  readonly told: readonly Told[]
  readonly report: Report
  readonly consoleLogs: readonly string[]
  readonly evidence: readonly NamedEvidence[]
}

/** Put console logs, the results in all their forms and, last, the manifest into the output folder. */
export async function writeResults(
  output: string,
  { image, result, told, report, consoleLogs, evidence }: Results,
  ports: Pick<Ports, 'fs'>,
): Promise<Written> {
  const logs: string[] = []
  for (const log of consoleLogs) {
    const target = path.join(output, path.basename(log))
    await ports.fs.publish(log, target)
    logs.push(target)
  }
  const kept = evidence.map((one) => ({
    ...one,
    target: path.join(output, `boot-${one.path}.${EXTENSIONS[one.role]}`),
  }))
  for (const { file, target } of kept) await ports.fs.publish(file, target)
  const results = path.join(output, 'boot.junit.xml')
  const page = path.join(output, 'boot.html')
  const forms: [role: string, file: string, text: string][] = [
    ['junit', results, junit(image, result.boots)],
    ['tap', path.join(output, 'boot.tap'), tap(image, result.boots)],
    ['summary', path.join(output, 'boot.md'), renderMarkdown('boot-test-qemu', result.verdict, report)],
    ['timeline', page, timeline(image, told)],
  ]
  for (const [, file, text] of forms) await ports.fs.writeFile(file, text)
  const manifest: BootManifest = {
    ...result,
    inputs: { digest: digest(result) },
    files: [
      ...(await Promise.all(forms.map(([role, file]) => fileEntry(role, file, output, ports)))),
      ...(await Promise.all(logs.map((log) => fileEntry('console-log', log, output, ports)))),
      ...(await Promise.all(kept.map(({ role, target }) => fileEntry(role, target, output, ports)))),
    ],
  }
  return {
    manifest: await writeManifest(manifest, output, ports),
    junit: results,
    timeline: page,
    consoleLogs: logs.join('\n'),
  }
}

/** Over what shaped the result: the image, the machines it was booted in, and the tools. */
function digest({ image, tool, tools, boots }: Omit<BootManifest, 'files' | 'inputs'>): string {
  const machines = boots.map(({ path: bootPath, accelerator, command }) => [
    bootPath,
    accelerator.kind,
    command,
  ])
  return digestOf([image, tool, tools, machines])
}
