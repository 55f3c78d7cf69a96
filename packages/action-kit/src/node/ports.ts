import type { Adapter } from '../adapter.ts'
import { readCi } from '../ci/ci.ts'
import type { Ports } from '../ports.ts'
import type { Scope } from '../scope.ts'
import { nodeClock } from './clock.ts'
import { nodeFs } from './fs.ts'
import { readHost } from './host.ts'
import { nodeProc } from './proc.ts'

/** The real ports: this machine, seen through an adapter, for the lifetime of a scope. */
export function nodePorts(
  adapter: Pick<Adapter, 'log' | 'cache' | 'artifacts' | 'runner'>,
  scope: Scope,
  env: NodeJS.ProcessEnv,
): Ports {
  const host = readHost(env, adapter.runner)
  const proc = nodeProc({ host, scope, log: adapter.log })
  return {
    log: adapter.log,
    cache: adapter.cache,
    artifacts: adapter.artifacts,
    ci: readCi(env, scope.signal),
    proc,
    fs: nodeFs(host, scope, proc),
    clock: nodeClock(scope.signal, env['SOURCE_DATE_EPOCH']),
    host,
    signal: scope.signal,
  }
}
