/** A workflow run as GitHub knows it. */
export interface Run {
  readonly id: number
  readonly event: string
  readonly headSha: string
  /** `owner/name` of the repository that the head comes from. */
  readonly headRepository: string
  readonly status: 'queued' | 'in_progress' | 'completed'
  /** ISO time. */
  readonly createdAt: string
  /** Scopes of the cache: the first is its own, which it writes; entries of the others it may read. */
  readonly scopes: readonly string[]
}

/** An unsigned JWT as runners get it: its scope names run and job, from which the artifact client reads both. */
export function runtimeToken(run: Run): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const scp = `Actions.Results:${uuid(run.id)}:22222222-2222-4222-8222-222222222222`
  const ac = JSON.stringify(
    run.scopes.map((scope, index) => ({ Scope: scope, Permission: index === 0 ? 3 : 1 })),
  )
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp, ac, exp: 4_102_444_800 })}.`
}

const uuid = (id: number): string => `${String(id).padStart(8, '0')}-1111-4111-8111-111111111111`

/** The run that a request's token speaks for. */
export function runOf(authorization: string | undefined, runs: ReadonlyMap<number, Run>): Run | undefined {
  const [, payload = ''] = (authorization ?? '').replace(/^Bearer /, '').split('.')
  const scp = /Actions\.Results:(\d{8})-/.exec(Buffer.from(payload, 'base64url').toString())
  return runs.get(Number(scp?.[1]))
}
