import { runAction } from '@dpuos/action-kit/run'
import { core, spec } from './index.ts'

await runAction(spec, core)
