// An edge: reads scripts of the user's.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, shownPath, UserError } from '@dpuos/action-kit'
import type { Finding } from '@dpuos/manifests'

/** A script that runs in the guest when the system is up. */
export interface GuestScript {
  /** Name of its file. */
  readonly name: string
  readonly data: Uint8Array
  /** Seconds after which it is ended; default SCRIPT_SECONDS. */
  readonly seconds?: number
  /** Lines of its output that are told; default SCRIPT_LINES. */
  readonly lines?: number
}

/** Read them. Throws one UserError with each that is missing, or that no kernel could run. */
export async function readScripts(
  files: readonly string[],
  ports: Pick<Ports, 'host'>,
): Promise<readonly GuestScript[]> {
  const scripts: GuestScript[] = []
  const wrong: Finding[] = []
  for (const file of files) {
    const shown = shownPath(file, ports)
    const data = await readFile(file).catch((error: NodeJS.ErrnoException) => error)
    if (data instanceof Error) {
      wrong.push({
        level: 'error',
        code: 'script-unreadable',
        title: `the script ${shown} cannot be read: ${data.code === 'ENOENT' ? 'there is no such file' : data.message}`,
        hint: 'Correct the input `scripts`.',
      })
    } else if (!/^(#!|\x7fELF)/.test(data.subarray(0, 4).toString('latin1'))) {
      wrong.push({
        level: 'error',
        code: 'script-without-interpreter',
        title: `the script ${shown} does not say who runs it`,
        hint: 'Let its first line be `#!/bin/sh`, or another program that the image has.',
        at: { file: shown, line: 1 },
      })
    } else scripts.push({ name: path.basename(file), data })
  }
  if (wrong.length > 0) throw new UserError(wrong)
  return scripts
}
