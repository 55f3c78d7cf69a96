import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  adoptEnvironment,
  ELEVATED,
  isElevatedCopy,
  prepareProcess,
  wantsColours,
} from '@dpuos/action-kit/cli'
import { cli } from './cli/main.ts'

prepareProcess()
if (isElevatedCopy(process.argv)) await adoptEnvironment()
const self = fileURLToPath(import.meta.url)
const code = await cli(
  process.argv.slice(2).filter((word) => word !== ELEVATED),
  {
    path: self,
    // dist/cli/main.mjs is two folders below the root.
    root: path.resolve(path.dirname(self), '../..'),
    env: process.env,
    screen: {
      width: process.stdout.columns || 80,
      colours: wantsColours(process.stdout.isTTY, process.env),
    },
  },
)
process.exitCode = code
process.stdout.write('', () => process.exit(code))
