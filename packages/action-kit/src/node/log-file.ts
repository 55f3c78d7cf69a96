import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Host } from '../ports.ts'

/** Folder of this run's full tool logs: kept when the run fails, removed when it ends well. */
export function logFolder(host: Host): string {
  return path.join(host.env['RUNNER_TEMP'] ?? os.tmpdir(), `dpuos-logs-${process.pid}`)
}

export function removeLogs(host: Host): void {
  rmSync(logFolder(host), { recursive: true, force: true })
}

let count = 0

/** A file for the whole output of one tool, made when the first byte comes. Errors of writing it are ignored: the log must not end the run. */
export function openLogFile(
  host: Host,
  tool: string,
  wanted: string | undefined,
): { readonly path: string; write(chunk: Uint8Array): void; close(): Promise<void> } {
  const file = wanted ?? path.join(logFolder(host), `${String(++count).padStart(3, '0')}-${tool}.log`)
  let fd: number | undefined
  let broken = false
  return {
    path: file,
    write(chunk) {
      if (broken) return
      try {
        if (fd === undefined) {
          mkdirSync(path.dirname(file), { recursive: true })
          fd = openSync(file, 'w', 0o600)
        }
        writeSync(fd, chunk)
      } catch {
        broken = true
      }
    },
    async close() {
      if (fd !== undefined) closeSync(fd)
      fd = undefined
    },
  }
}
