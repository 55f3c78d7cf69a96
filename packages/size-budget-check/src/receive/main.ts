import { runAction } from '@dpuos/action-kit/run'
import { core } from './core.ts'
import { spec } from './spec.ts'

await runAction(spec, core)
