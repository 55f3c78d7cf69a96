import { formatPosition, type Level } from '@dpuos/manifests'
import type { Log } from '../ports.ts'
import type { Redactor } from '../redact.ts'
import { cleanLine, formatDuration } from '../text.ts'
import type { Palette } from './palette.ts'

/** Lines between two progress reports where no line can move. */
const PLAIN_PROGRESS_MS = 10_000

const MARK: Record<Level, string> = { error: 'error', warning: 'warning', notice: 'note' }

export interface Screen {
  write(text: string): void
  readonly isTTY: boolean
  readonly columns: number
}

/** The log on a terminal or in a plain file: phases indented with their durations, one moving progress line where it can move. */
export function terminalLog(screen: Screen, palette: Palette, redactor: Redactor, verbose: boolean): Log {
  let depth = 0
  let moving = false
  let lastProgress = 0
  const indent = (): string => '  '.repeat(depth)
  const clear = (): void => {
    if (moving) screen.write('\r\x1b[K')
    moving = false
  }
  const print = (text: string): void => {
    clear()
    for (const line of redactor.clean(text).split('\n')) screen.write(`${indent()}${line}\n`)
  }

  return {
    debug(text) {
      if (verbose) print(palette.dim(text))
    },
    info: print,
    finding(finding) {
      const paint = { error: palette.red, warning: palette.yellow, notice: palette.blue }[finding.level]
      const where = finding.at === undefined ? '' : `${formatPosition(finding.at)}: `
      print(`${paint(`${MARK[finding.level]}:`)} ${where}${finding.title}`)
    },
    async group(title, body) {
      print(`${palette.blue('▸')} ${palette.bold(title)}`)
      const started = performance.now()
      depth++
      try {
        const value = await body()
        depth--
        print(`${palette.green('✓')} ${title} ${palette.dim(formatDuration(performance.now() - started))}`)
        return value
      } catch (error) {
        depth--
        print(`${palette.red('✗')} ${title} ${palette.dim(formatDuration(performance.now() - started))}`)
        throw error
      }
    },
    progress(text) {
      if (screen.isTTY) {
        const line = `${indent()}${redactor.clean(cleanLine(text))}`.slice(
          0,
          Math.max(20, screen.columns - 1),
        )
        screen.write(`\r\x1b[K${palette.dim(line)}`)
        moving = true
      } else if (performance.now() - lastProgress >= PLAIN_PROGRESS_MS) {
        lastProgress = performance.now()
        print(text)
      }
    },
    untrusted(source) {
      return {
        line: (text) => print(palette.dim(`${source}│ ${cleanLine(text)}`)),
        end: () => undefined,
      }
    },
    mask(secret) {
      redactor.add(secret)
    },
  }
}
