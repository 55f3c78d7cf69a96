import { runPost } from '@dpuos/action-kit/run'
import { checkPlan, postCore, spec as setup } from '@dpuos/setup-openeuler-toolchain'
import type { ChainPlan } from './chain.ts'
import { spec } from './spec.ts'

// Of the five, only setup-openeuler-toolchain leaves something to do.
await runPost(
  spec.name,
  (plan) => (plan as ChainPlan)[setup.name],
  async (plan, ports) => {
    if (plan !== undefined) await postCore(checkPlan(plan), ports)
  },
)
