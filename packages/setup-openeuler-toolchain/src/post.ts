import { runPost } from '@dpuos/action-kit/run'
import { checkPlan, postCore } from './cache.ts'
import { spec } from './spec.ts'

await runPost(spec.name, checkPlan, postCore)
