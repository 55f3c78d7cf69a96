import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { type Child, cleanLine, LineSplitter, type Ports } from '@dpuos/action-kit'
import type { Policy } from '../console/policy.ts'
import { ConsoleReader } from '../console/reader.ts'
import { type Answer, AnswerReader } from '../probe/answer.ts'
import { type Cpu, type Decision, Judge } from '../verdict/judge.ts'
import type { Limits } from '../verdict/limits.ts'
import { type Machine, machineArgv } from './argv.ts'
import { cpuSeconds } from './cpu-time.ts'
import { collectEvidence, type Evidence, type Happened } from './post-mortem.ts'
import { openQmp, type Qmp } from './qmp-client.ts'
import { type PortHeard, SerialPorts } from './serial-ports.ts'
import { connectSocket } from './socket.ts'
import { instructions, watchVitals } from './vitals.ts'

export type Controlled = Machine & { readonly control: NonNullable<Machine['control']> }

export interface RunOptions {
  readonly machine: Controlled
  readonly limits: Limits
  readonly policy: Policy
  /** No probe is asked for: the console alone decides. */
  readonly passive: boolean
  /** What records of the probe carry. */
  readonly token: string
  /**
   * `answer`: until the probe has told everything; `reboot`: until the guest, having told everything, has shut itself down for a reboot; `up`: until the
   * system is up, to measure it and nothing else.
   */
  readonly until: 'answer' | 'reboot' | 'up'
  /** File that gets the console's bytes as they come; those of other serial ports go beside it (`portLog`). */
  readonly consoleLog: string
  /** Working folder of QEMU. */
  readonly folder: string
}

export interface Run {
  readonly decision: Decision
  /** What the console told; for excerpts, marks and hints. */
  readonly judge: Judge
  readonly answer: Answer | undefined
  /** When the answer was complete, milliseconds since the first guest instruction. */
  readonly answeredAt: number | undefined
  readonly probe: 'virtio-port' | 'console' | null
  /** Milliseconds from the first guest instruction to the decision. */
  readonly totalMs: number
  readonly cpuSeconds: number | null
  /** What systemd said of itself (`running`, `degraded` …) when the probe told that the system is up. */
  readonly state: string | undefined
  /** Instructions of a counted machine up to each mark that was seen. */
  readonly instructions: Readonly<Partial<Record<Mark, number>>>
  /** Files about a machine that did not come up. */
  readonly evidence: readonly Evidence[]
  /** What came over each serial port, the console first. */
  readonly consoles: readonly PortHeard[]
}

/** Moments at which instructions are counted: the kernel starts, it hands over to the initramfs, the system is up. */
export type Mark = 'kernel' | 'initramfs' | 'up'

/** Milliseconds between looks at the clock and at the machine from outside. */
const TICK = 250
const LOOK = 5000
/** Milliseconds that a guest has to shut down; systemd gives a unit 90 s. */
const SHUTDOWN = 300_000
const MAX_COMPLAINT = 8192
const MAX_EVENTS = 1000

/**
 * Start a virtual machine, listen until the judge has decided, end it. Leaves no process and no socket, also when
 * cancelled (throws Cancelled then).
 */
export async function runMachine(options: RunOptions, ports: Ports): Promise<Run> {
  const { machine, limits } = options
  // Also when nobody can end it any more, because we were killed.
  const argv = ['setpriv', '--pdeathsig', 'KILL', '--', ...machineArgv(machine)] as const
  const child = await ports.proc.start(argv, { cwd: options.folder })
  const session = new Session(
    new Judge(machine.start.path, machine.accelerator, limits, {
      ...options,
      several: machine.model.serial.length > 1,
    }),
    options,
    ports,
  )
  const lines = new SerialPorts(options, (chunk, port) => session.console(chunk, port), ports)
  let complaint = ''
  lines.listen(child.stdout)
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-MAX_COMPLAINT)
  })
  const ending = async (): Promise<void> => {
    const { code } = await gone(child)
    lines.flush()
    session.exited(code, lastLine(complaint))
  }
  const ended = ending()
  const onAbort = (): void => session.wake()
  ports.signal.addEventListener('abort', onAbort)
  let qmp: Qmp | undefined
  try {
    qmp = await connect(machine, child, session, lines)
    await session.watch(child.pid, qmp)
    if (ports.signal.aborted) throw ports.signal.reason
    // QEMU is gone when it could not be reached: its exit decides.
    if (session.judge.decision === undefined)
      await Promise.race([ended, delay(5000, undefined, { ref: false })])
    const cpu = await cpuSeconds(child.pid)
    const bad = session.judge.decision?.verdict !== 'pass'
    const evidence =
      bad && qmp !== undefined ? await collectEvidence(qmp, session.events, options.folder) : []
    return { ...session.result(cpu ?? null), evidence, consoles: lines.heard }
  } finally {
    ports.signal.removeEventListener('abort', onAbort)
    // Its disk is thrown away: nothing to flush, and a hung one would not heed a request.
    await child.kill(0)
    qmp?.close()
    await ended
    await lines.end()
  }
}

/** The exit, when all it wrote has been read. */
async function gone(child: Child): Promise<{ readonly code: number | null }> {
  const drained = Promise.all([once(child.stdout, 'close'), once(child.stderr, 'close')])
  const exit = await child.exit
  await Promise.race([drained, delay(2000, undefined, { ref: false })])
  return exit
}

const lastLine = (text: string): string => cleanLine(text.trim().split('\n').at(-1) ?? '')

/** Connect to QMP and to the probe's port while the guest is stopped, so that nothing is missed. undefined when QEMU is gone. */
async function connect(
  machine: Controlled,
  child: Child,
  session: Session,
  console: SerialPorts,
): Promise<Qmp | undefined> {
  let exited = false
  void child.exit.then(() => (exited = true))
  const probe = await connectSocket(machine.control.probe, () => exited)
  for (const socket of machine.control.serial) {
    const line = await connectSocket(socket, () => exited)
    if (line !== undefined) console.listen(line)
  }
  const control = await connectSocket(machine.control.qmp, () => exited)
  const lines = new LineSplitter((line) => session.record(line, 'virtio-port'))
  // What the console said before comes before.
  probe?.on('data', (chunk: Buffer) => {
    console.flush()
    lines.push(chunk)
  })
  if (control === undefined) return undefined
  const onEvent: Parameters<typeof openQmp>[1] = ({ name, data }) => {
    console.flush()
    session.event(name, data)
  }
  return await openQmp(control, onEvent).catch(() => undefined)
}

/** One running machine: brings what happens to the judge, with its time. */
class Session {
  readonly judge: Judge
  readonly events: Happened[] = []
  readonly #ports: Ports
  readonly #readers = new Map<string, ConsoleReader>()
  readonly #answers: AnswerReader
  readonly #until: RunOptions['until']
  readonly #counts: Partial<Record<Mark, number>> = {}
  readonly #counting = new Map<Mark, Promise<void>>()
  /** Asks how many instructions the guest has run; absent where nobody counts. */
  #counter: (() => Promise<number | undefined>) | undefined
  readonly #counted: boolean
  #start: number
  #answeredAt: number | undefined
  #probe: Run['probe'] = null
  #cpu: Cpu = 'unknown'
  #looked = 0
  #wake: () => void = () => undefined

  constructor(judge: Judge, { machine, token, until }: RunOptions, ports: Ports) {
    this.judge = judge
    this.#answers = new AnswerReader(token)
    this.#until = until
    this.#counted = machine.counted === true
    this.#ports = ports
    this.#start = ports.clock.elapsed()
  }

  get #now(): number {
    return this.#ports.clock.elapsed() - this.#start
  }

  wake(): void {
    this.#wake()
  }

  /** Bytes of the console, or of another serial `port`. */
  console(chunk: Uint8Array, port?: string): void {
    const name = port ?? ''
    const reader = this.#readers.get(name) ?? new ConsoleReader()
    this.#readers.set(name, reader)
    // The probe's records are no console output: what they quote would be judged otherwise.
    const lines = reader.push(chunk).filter(({ text }) => !this.record(text, 'console'))
    this.judge.console(lines, this.#now, port)
    if (this.judge.marks.kernel !== undefined) this.#count('kernel')
    if (this.judge.marks.initramfs !== undefined) this.#count('initramfs')
    this.#settle()
  }

  /** Take a line of the probe's; false when it is none. */
  record(line: string, channel: 'virtio-port' | 'console'): boolean {
    const kind = this.#answers.push(line)
    if (kind === 'foreign') return false
    if (kind === 'hello') this.judge.hello(this.#now)
    else if (kind === 'up') this.#up()
    else this.#probe ??= channel
    const { answer } = this.#answers
    if (this.#answeredAt === undefined && answer !== undefined) {
      this.#answeredAt = this.#now
      // One in emergency mode does not reboot.
      if (this.#until !== 'reboot' || answer.state === 'maintenance') this.judge.answered(answer.state)
    }
    this.#settle()
    return true
  }

  #up(): void {
    this.#count('up')
    if (this.#until !== 'up') return
    void this.#finish()
  }

  /** The counter's answer first: the machine ends with the decision. */
  async #finish(): Promise<void> {
    await this.#counting.get('up')
    this.judge.answered()
    this.#settle()
  }

  #count(mark: Mark): void {
    if (!this.#counted || this.#counter === undefined || this.#counting.has(mark)) return
    this.#counting.set(mark, this.#note(mark, this.#counter()))
  }

  async #note(mark: Mark, count: Promise<number | undefined>): Promise<void> {
    const instructions = await count
    if (instructions !== undefined) this.#counts[mark] = instructions
  }

  event(name: string, data: Readonly<Record<string, unknown>>): void {
    if (this.events.length < MAX_EVENTS) this.events.push({ at: this.#now, name, data })
    this.judge.event(name, typeof data['reason'] === 'string' ? data['reason'] : '', this.#now)
  }

  exited(code: number | null, complaint: string): void {
    if (this.#until === 'reboot' && this.#answeredAt !== undefined) this.judge.answered()
    this.judge.exited(code, complaint)
    this.#settle()
  }

  /** Let the guest run until there is a decision, QEMU is gone or the run is cancelled. */
  async watch(pid: number, qmp: Qmp | undefined): Promise<void> {
    if (qmp === undefined) return
    const look = watchVitals(pid, qmp)
    this.#counter = () => instructions(qmp)
    this.#start = this.#ports.clock.elapsed()
    // A guest that cannot be started is a QEMU that is gone.
    await qmp.execute('cont').catch(() => undefined)
    const timer = setInterval(() => {
      if (this.#answeredAt === undefined) this.judge.tick(this.#now, this.#cpu)
      else if (this.#now - this.#answeredAt > SHUTDOWN) this.judge.stuck(SHUTDOWN)
      this.#progress()
      this.#settle()
      if (this.#now - this.#looked >= LOOK) void this.#look(look)
    }, TICK)
    try {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
        if (this.#ports.signal.aborted) resolve()
        this.#settle()
      })
    } finally {
      clearInterval(timer)
    }
  }

  async #look(look: ReturnType<typeof watchVitals>): Promise<void> {
    this.#looked = this.#now
    const vitals = await look(this.#now)
    this.#cpu = vitals.cpu
    if (vitals.reading) this.judge.working(this.#now)
  }

  result(cpu: number | null): Omit<Run, 'evidence' | 'consoles'> {
    const answer = this.#answers.answer
    return {
      decision: this.judge.decision ?? {
        verdict: 'broken',
        cause: 'qemu-exit',
        summary: 'QEMU could not be controlled: it neither listened nor ended.',
      },
      judge: this.judge,
      answer,
      answeredAt: this.#answeredAt,
      probe: answer === undefined ? null : this.#probe,
      totalMs: this.#now,
      cpuSeconds: cpu,
      state: this.#answers.state,
      instructions: this.#counts,
    }
  }

  #settle(): void {
    if (this.judge.decision !== undefined) this.#wake()
  }

  #progress(): void {
    const last = this.judge.transcript.last
    this.#ports.log.progress(
      `${Math.round(this.#now / 1000)} s${last === undefined ? '' : ` · ${last.slice(0, 100)}`}`,
    )
  }
}
