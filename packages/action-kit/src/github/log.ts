import { randomUUID } from 'node:crypto'
import { formatPosition } from '@dpuos/manifests'
import type { Log } from '../ports.ts'
import type { Redactor } from '../redact.ts'
import { cleanLine, formatDuration } from '../text.ts'

const PROGRESS_MS = 10_000

/**
 * The log in GitHub's format. Our own lines can never be taken for workflow commands; foreign lines stand between
 * `::stop-commands::TOKEN` and `::TOKEN::`. Findings are plain lines here: annotations come from the report, once.
 */
export function githubLog(write: (text: string) => void, redactor: Redactor, verbose: boolean): Log {
  let depth = 0
  let lastProgress = 0
  /** Set while a foreign bracket is open. */
  let token: string | undefined

  const resume = (): void => {
    if (token !== undefined) write(`::${token}::\n`)
    token = undefined
  }
  const command = (text: string): void => {
    resume()
    write(`${text}\n`)
  }
  const print = (text: string): void => {
    resume()
    for (const line of redactor.clean(text).split('\n')) write(`${harmless(line)}\n`)
  }

  return {
    debug(text) {
      if (verbose) print(text)
      else command(`::debug::${escapeData(redactor.clean(text))}`)
    },
    info: print,
    finding(finding) {
      const where = finding.at === undefined ? '' : `${formatPosition(finding.at)}: `
      print(`${finding.level}: ${where}${finding.title}`)
    },
    async group(title, body) {
      const started = performance.now()
      // The runner knows no nested groups: an inner ::group:: would close the outer one.
      const outer = depth === 0
      if (outer) command(`::group::${escapeData(redactor.clean(title))}`)
      else print(`▸ ${title}`)
      depth++
      let done = '✗'
      try {
        const value = await body()
        done = '✓'
        return value
      } finally {
        depth--
        if (outer) command('::endgroup::')
        print(`${done} ${title} (${formatDuration(performance.now() - started)})`)
      }
    },
    progress(text) {
      if (performance.now() - lastProgress < PROGRESS_MS) return
      lastProgress = performance.now()
      print(text)
    },
    untrusted(source) {
      return {
        line(text) {
          if (token === undefined) {
            token = randomUUID()
            write(`::stop-commands::${token}\n`)
          }
          write(`${source}│ ${redactor.clean(cleanLine(text))}\n`)
        },
        end: resume,
      }
    },
    mask(secret) {
      for (const part of redactor.add(secret)) command(`::add-mask::${escapeData(part)}`)
    },
  }
}

/** The runner takes `::` at the start of a line and `##[` anywhere for a command. */
export function harmless(line: string): string {
  return line.replace(/^(\s*)::/, '$1: :').replaceAll('##[', '## [')
}

/** As @actions/core escapes the data of a command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
