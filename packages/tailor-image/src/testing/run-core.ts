import { readFileSync } from 'node:fs'
import { ToolError, UserError } from '@dpuos/action-kit'
import { realPorts } from '@dpuos/action-kit/testing'
import { core } from '../core.ts'

/**
 * For tests: runs the core once as whoever starts it (tests may run unprivileged, the core may not). Inputs come as JSON on
 * stdin, the outcome or the findings go as JSON to stdout.
 */
const { cacheDir, inputs, onDisk } = JSON.parse(readFileSync(0, 'utf8'))
const ports = realPorts({ cacheDir })
const fs = onDisk === true ? { ...ports.fs, scratch: (name: string) => ports.fs.scratch(name) } : ports.fs
try {
  const { outputs, report } = await core({ lock: 'none', ...inputs }, { ...ports, fs })
  console.log(
    JSON.stringify({ outputs, facts: report.facts, findings: ports.log.findings, lines: ports.log.lines }),
  )
} catch (error) {
  if (error instanceof UserError) console.log(JSON.stringify({ findings: error.findings }))
  else if (error instanceof ToolError) console.log(JSON.stringify({ findings: [], tool: error.info }))
  else throw error
} finally {
  await ports.dispose()
}
