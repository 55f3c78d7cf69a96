import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { BootManifest, FileEntry } from '@dpuos/manifests'
import { junit } from './junit.ts'

export interface Written {
  readonly manifest: string
  readonly junit: string
  readonly consoleLogs: string
}

/** Put console logs, JUnit results and, last, the manifest into the output folder. */
export async function writeResults(
  output: string,
  image: string,
  result: Omit<BootManifest, 'files' | 'inputs'>,
  consoleLogs: readonly string[],
  ports: Pick<Ports, 'fs'>,
): Promise<Written> {
  const logs: string[] = []
  for (const log of consoleLogs) {
    const target = path.join(output, path.basename(log))
    await ports.fs.publish(log, target)
    logs.push(target)
  }
  const results = path.join(output, 'boot.junit.xml')
  await ports.fs.writeFile(results, junit(image, result.boots))
  const entry = async (role: string, file: string): Promise<FileEntry> => ({
    role,
    path: path.basename(file),
    ...(await ports.fs.hash(file)),
  })
  const manifest: BootManifest = {
    ...result,
    inputs: { digest: digest(result) },
    files: [
      await entry('junit', results),
      ...(await Promise.all(logs.map((log) => entry('console-log', log)))),
    ],
  }
  const file = path.join(output, 'boot.json')
  await ports.fs.writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`)
  return { manifest: file, junit: results, consoleLogs: logs.join('\n') }
}

/** Over what shaped the result: the image, the machines it was booted in, and the tools. */
function digest({ image, tool, tools, boots }: Omit<BootManifest, 'files' | 'inputs'>): string {
  const machines = boots.map(({ path: bootPath, accelerator, command }) => [
    bootPath,
    accelerator.kind,
    command,
  ])
  return createHash('sha256')
    .update(JSON.stringify([image, tool, tools, machines]))
    .digest('hex')
}
