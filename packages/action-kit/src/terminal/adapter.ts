import type { Adapter } from '../adapter.ts'
import { Redactor } from '../redact.ts'
import { terminal } from '../render/terminal.ts'
import { type Screen, terminalLog } from './log.ts'
import { palette, wantsColours } from './palette.ts'
import { localArtifacts, localCache } from './services.ts'

/** The adapter for a person's terminal, and for any CI that only has a log. Outputs are in the manifests; nothing else to hand over. */
export function terminalAdapter(options: {
  readonly verbose: boolean
  readonly stream?: NodeJS.WriteStream
}): Adapter {
  const stream = options.stream ?? process.stdout
  const screen: Screen = {
    write: (text) => stream.write(text),
    get isTTY() {
      return stream.isTTY
    },
    get columns() {
      return stream.columns || 80
    },
  }
  const redactor = new Redactor()
  const paint = palette(wantsColours(screen.isTTY, process.env))
  return {
    runner: 'terminal',
    log: terminalLog(screen, paint, redactor, options.verbose),
    cache: localCache,
    artifacts: localArtifacts,
    findings: [],
    present(title, ending, report) {
      for (const line of terminal(title, ending, report, paint)) screen.write(`${redactor.clean(line)}\n`)
      return Promise.resolve()
    },
    setOutput: () => undefined,
    savePlan: () => undefined,
  }
}
