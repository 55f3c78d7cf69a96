import { runPost } from '@dpuos/action-kit/run'
import { checkPlan, post } from './core.ts'
import { spec } from './spec.ts'

await runPost(spec.name, checkPlan, post)
