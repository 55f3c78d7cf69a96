import path from 'node:path'
import { fileEntry, type Ports, writeManifest } from '@dpuos/action-kit'
import { type BootManifest, digestOf } from '@dpuos/manifests'
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
  const manifest: BootManifest = {
    ...result,
    inputs: { digest: digest(result) },
    files: [
      await fileEntry('junit', results, output, ports),
      ...(await Promise.all(logs.map((log) => fileEntry('console-log', log, output, ports)))),
    ],
  }
  return {
    manifest: await writeManifest(manifest, output, ports),
    junit: results,
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
