import { fileURLToPath } from 'node:url'
import { runAction } from '@dpuos/action-kit/run'
import { chain, spec } from './index.ts'

// Built, this is dist/pipeline/main.mjs and the CLI is its neighbour.
const program = fileURLToPath(new URL('../cli/main.mjs', import.meta.url))
await runAction(spec, chain({ program, environment: process.env }))
