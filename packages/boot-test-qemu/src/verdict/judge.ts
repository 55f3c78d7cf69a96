import type { Accelerator, Boot } from '@dpuos/manifests'
import { Echoes } from '../console/echoes.ts'
import { Policy } from '../console/policy.ts'
import type { ConsoleLine } from '../console/reader.ts'
import {
  KERNEL_DONE,
  KERNEL_STARTED,
  matchRule,
  QUIET_MS,
  RULES,
  type RuleHit,
  STAMPED,
  SYSTEM_UP,
  UNSTAMPED,
} from '../console/rules.ts'
import { Transcript } from '../console/transcript.ts'
import { type Limits, slowness } from './limits.ts'

/** How a boot ended. */
export interface Decision {
  readonly verdict: 'pass' | 'fail' | 'broken'
  /** See `Boot.cause`; null for `pass`. */
  readonly cause: string | null
  readonly summary: string
  /** Number of the console line that decided, where one did. */
  readonly line?: number
  /** The kernel came to a stop in its own start, computing: what a race in QEMU's threads looks like too. */
  readonly spunInKernel?: boolean
}

/** A virtual machine under KVM that has not written a byte by then has most likely not run an instruction. */
const KVM_SILENT_MS = 30_000
/** After a fatal line the guest may say more: it has ended when it is quiet for SETTLED, and after LAST_WORDS in any case. */
const SETTLED_MS = 700
const LAST_WORDS_MS = 3000
/** A probe that lives in a system in emergency mode has so long to say what failed (emulated it takes 5 to 10 s), more on a slow runner. */
const WHY_MS = 60_000

interface Hit extends RuleHit {
  readonly line: number
  readonly at: number
}

/** A system that let people in is watched for so long where no probe says that it is done. */
const PASSIVE_MS = 10_000

/** What QEMU's process was seen to do. */
export type Cpu = 'busy' | 'idle' | 'unknown'

/**
 * Turns what is seen of a running guest into a decision. Pure: it is told what happened and when, and asked for
 * `decision` after every event; undefined means go on. Only a whole answer of the probe can be a pass.
 */
export class Judge {
  readonly transcript = new Transcript()
  /** When the kernel and the initramfs were first heard. */
  readonly marks: { kernel?: number; initramfs?: number } = {}
  /** Rules that matched, at most once each, in the order of their first match. */
  readonly hits: Hit[] = []
  /** The same of the kernel's words in the mouth of a process: they decide nothing. */
  readonly quotes: Hit[] = []

  readonly policy: Policy

  readonly #path: Boot['path']
  readonly #accelerator: Accelerator['kind']
  readonly #limits: Limits
  readonly #passive: boolean
  /** Unfinished lines, by port. */
  readonly #tails = new Map<string, string>()
  readonly #echoes = new Echoes()
  readonly #several: boolean
  #heard: number | undefined
  #progress = 0
  /** Signs of life of the probe. */
  #hellos = 0
  #upAt: number | undefined
  /** This kernel puts its clock before its messages. */
  #stamps = false
  /** It was heard without one: whoever shows one is a process. */
  #stampless = false
  #shutdown: string | undefined
  #decision: Decision | undefined

  constructor(
    path: Boot['path'],
    accelerator: Accelerator['kind'],
    limits: Limits,
    {
      policy = new Policy(),
      passive = false,
      several = false,
    }: {
      readonly policy?: Policy
      readonly passive?: boolean
      /** The machine has more than one serial port. */
      readonly several?: boolean
    } = {},
  ) {
    this.policy = policy
    this.#passive = passive
    this.#several = several
    this.#path = path
    this.#accelerator = accelerator
    this.#limits = limits
  }

  get decision(): Decision | undefined {
    return this.#decision
  }

  /** Nobody but the firmware has said a word on the console. */
  get silent(): boolean {
    return this.marks.kernel === undefined && !this.#up
  }

  /** Console bytes came, and these lines with them (perhaps none). `port`: of a serial port beside the first; its name stands before its lines. */
  console(lines: readonly ConsoleLine[], at: number, port = ''): void {
    this.#heard = at
    this.#progress = at
    for (const { text, complete } of lines) {
      if (SYSTEM_UP.test(text)) this.#upAt ??= at
      // Bytes without a line (the space after a prompt) leave the unfinished line as it is.
      this.#tails.set(port, complete ? '' : text)
      if (complete) this.#line(text, at, port)
    }
  }

  /** Another sign that the guest is working: it read from its disk. */
  working(at: number): void {
    this.#progress = at
  }

  /** The probe was started and lives; it says so again and again while it waits for the system. */
  hello(at: number): void {
    this.#hellos++
    this.#progress = at
  }

  get #timeoutMs(): number {
    return this.#limits.timeoutMs * slowness(this.#limits, this.marks)
  }

  get #stallMs(): number {
    return this.#limits.stallMs * slowness(this.#limits, this.marks)
  }

  get #up(): boolean {
    return this.#upAt !== undefined
  }

  /** The probe's answer is complete, or nobody was to answer and the console shows a system. `state`: systemd's own, where it was asked. */
  answered(state?: string): void {
    const fatal = this.#fatal()
    if (fatal !== undefined) return this.#fail(fatal)
    // It may have answered before the console said so.
    if (state === 'maintenance')
      return this.#conclude(
        'fail',
        'emergency',
        'The boot ended in emergency or rescue mode, as systemd says.',
      )
    const fault = this.#weightiest((hit) => this.#isFault(hit))
    this.#decide(
      fault === undefined
        ? { verdict: 'pass', cause: null, summary: 'The system is up.' }
        : {
            verdict: 'fail',
            cause: fault.rule.cause,
            summary: `The system came up, but: ${fault.text}`,
            line: fault.line,
          },
    )
  }

  /** It was to reboot, and `ms` later still runs. */
  stuck(ms: number): void {
    this.#conclude(
      'fail',
      'hang',
      `The system was up, but does not shut down for a reboot: it still ran after ${Math.round(ms / 1000)} s.`,
    )
  }

  /** An event of QEMU's: the guest panicked (pvpanic), or stopped and why. */
  event(name: string, reason: string, at: number): void {
    if (name === 'SHUTDOWN') this.#shutdown = reason
    if (name === 'BLOCK_IO_ERROR') {
      const why = reason === '' ? 'an error that it does not name' : reason
      this.#conclude(
        'broken',
        'host-io',
        `QEMU could not read or write the files behind the guest’s disk: ${why}.`,
      )
    }
    if (name !== 'GUEST_PANICKED' || this.#fatal() !== undefined) return
    const rule = RULES.find(({ id }) => id === 'panic')
    if (rule === undefined) return
    const text = 'The kernel panicked, as it told QEMU; the console does not say why.'
    this.hits.push({ rule, text, quoted: false, line: this.transcript.count - 1, at })
  }

  /** QEMU ended without being asked to. */
  exited(code: number | null, complaint: string): void {
    this.#takeTail(0)
    const fatal = this.#fatal()
    if (fatal !== undefined) this.#fail(fatal)
    else if (this.#shutdown === 'guest-reset') {
      this.#conclude(
        'fail',
        'reset',
        'The guest reset itself before it was up, as it would for ever on a card.',
      )
    } else if (this.#shutdown === 'guest-shutdown') {
      this.#conclude('fail', 'shutdown', 'The guest powered itself off before the probe could answer.')
    } else {
      const said = complaint === '' ? 'It said nothing.' : complaint
      this.#conclude('broken', 'qemu-exit', `QEMU ended with exit code ${code ?? 'none (killed)'}. ${said}`)
    }
  }

  /** Time has passed. Call it a few times a second. */
  tick(at: number, cpu: Cpu): void {
    if (this.#decision !== undefined) return
    const quiet = at - (this.#heard ?? 0)
    if (quiet >= SETTLED_MS) this.#takeTail(at)
    const fatal = this.#fatal()
    const ended = this.#endedQuietly()
    if (this.#passive && fatal === undefined && this.#upAt !== undefined && at - this.#upAt >= PASSIVE_MS)
      this.answered()
    else if (fatal !== undefined) {
      if (this.#saidAll(fatal, quiet, at)) this.#fail(fatal)
    } else if (at - this.#progress >= QUIET_MS && ended !== undefined) this.#fail(ended)
    else if (
      this.#heard === undefined &&
      this.#accelerator === 'kvm' &&
      at >= KVM_SILENT_MS &&
      this.#hellos === 0
    ) {
      this.#conclude(
        'broken',
        'kvm-silent',
        `The guest wrote nothing for ${KVM_SILENT_MS / 1000} s under KVM.`,
      )
    } else if (at >= this.#timeoutMs) this.#timedOut()
    else if (at - this.#progress >= this.#stallMs) this.#stalled(cpu)
  }

  /** Has a guest whose boot has failed said all that it will? */
  #saidAll({ rule, at: since }: Hit, quiet: number, at: number): boolean {
    if (rule.answers && this.#hellos > 0)
      return at - since >= WHY_MS * slowness(this.#limits, this.marks) || at >= this.#timeoutMs
    return quiet >= SETTLED_MS || at - since >= LAST_WORDS_MS
  }

  #line(text: string, at: number, port: string): void {
    // A kernel says everything to each of its consoles: it was judged the first time.
    if (port !== '' && this.#echoes.repeats(text)) return
    if (port === '' && this.#several) this.#echoes.said(text)
    const line = this.transcript.add(port === '' ? text : `${port}: ${text}`, at)
    const early = this.#path !== 'direct' && this.marks.kernel === undefined
    if (this.marks.kernel === undefined && KERNEL_STARTED.test(text)) this.marks.kernel = at
    if (KERNEL_DONE.test(text)) this.marks.initramfs ??= at
    if (UNSTAMPED.test(text)) this.#stampless = true
    this.#stamps = !this.#stampless && (this.#stamps || STAMPED.test(text))
    const known = matchRule(text, early, this.#stamps)
    const fatal = known?.rule.effect === 'fatal' && !known.quoted
    const hit = fatal ? known : (this.policy.denies(text) ?? known)
    if (hit === undefined || (!hit.quoted && this.policy.allows(hit.rule, text))) return
    const place = hit.quoted ? this.quotes : this.hits
    if (place.some(({ rule }) => rule === hit.rule)) return
    place.push({ ...hit, ...(port === '' ? {} : { text: `${hit.text} (on ${port})` }), line, at })
  }

  /** Lines that stay without an end are prompts. */
  #takeTail(at: number): void {
    for (const [port, tail] of this.#tails) {
      this.#tails.delete(port)
      if (tail !== '') this.#line(tail, at, port)
    }
  }

  #weightiest(wanted: (hit: Hit) => boolean): Hit | undefined {
    // What firmware and boot loader complained about is over when the kernel runs.
    const over = (hit: Hit): boolean => hit.rule.firmware === true && this.marks.kernel !== undefined
    const hits = this.hits.filter((hit) => wanted(hit) && !over(hit))
    return hits.toSorted((a, b) => weight(a) - weight(b))[0]
  }

  #fatal(): Hit | undefined {
    return this.#weightiest(({ rule }) => rule.effect === 'fatal')
  }

  #endedQuietly(): Hit | undefined {
    return this.#weightiest(({ rule }) => rule.effect === 'fatal-when-quiet')
  }

  #isFault({ rule }: Hit): boolean {
    return rule.effect === 'fault' && !(rule.wallClock && this.#accelerator === 'tcg')
  }

  #fail(fatal: Hit): void {
    const first = this.#weightiest(({ rule }) => rule.effect !== 'hint' && rule.effect !== 'fault') ?? fatal
    this.#conclude('fail', first.rule.cause, first.text, first)
  }

  #stalled(cpu: Cpu): void {
    const seconds = Math.round(this.#stallMs / 1000)
    // One that was heard more than once and then no more stands still with its guest.
    if (this.#up || this.#hellos === 1) {
      const probe =
        this.#hellos > 0 ? 'the probe in it started but did not finish' : 'the probe in it never answered'
      this.#conclude('broken', 'probe-silent', `The system started, but ${probe}: the boot cannot be judged.`)
      return
    }
    const doing = { busy: 'its CPU is busy (it spins)', idle: 'its CPU is idle (it waits)', unknown: '' }[cpu]
    const what = `no console output, no disk read and no word of the probe for ${seconds} s`
    const { kernel, initramfs } = this.marks
    const spunInKernel = cpu === 'busy' && kernel !== undefined && initramfs === undefined
    this.#conclude(
      'fail',
      'hang',
      `The guest hangs: ${what}${doing === '' ? '' : `; ${doing}`}.`,
      undefined,
      spunInKernel,
    )
  }

  /** Too slow is not yet bad: an emulated guest that was still working is no verdict on the image. */
  #timedOut(): void {
    const seconds = Math.round(this.#timeoutMs / 1000)
    const slow = this.#accelerator === 'tcg' && this.#explanation() === undefined
    this.#conclude(
      slow ? 'broken' : 'fail',
      'timeout',
      `The guest was not up after ${seconds} s${slow ? ' of emulation, but still working' : ''}.`,
    )
  }

  /** The weightiest other thing the console told, as an explanation. */
  #explanation(except?: Hit): Hit | undefined {
    return this.#weightiest((hit) => hit !== except && hit.rule.effect !== 'fatal')
  }

  #conclude(
    verdict: 'fail' | 'broken',
    cause: string,
    summary: string,
    hit?: Hit,
    spunInKernel = false,
  ): void {
    const why = this.#explanation(hit)
    const evidence = hit ?? why
    this.#decide({
      verdict,
      cause,
      summary: why === undefined ? summary : `${summary} Also seen: ${why.text}`,
      ...(evidence === undefined ? {} : { line: evidence.line }),
      ...(spunInKernel ? { spunInKernel } : {}),
    })
  }

  #decide(decision: Decision): void {
    this.#decision ??= decision
  }
}

/** Place in the order of rules; what a policy denies comes behind them. */
function weight({ rule }: Hit): number {
  const index = RULES.indexOf(rule)
  return index < 0 ? RULES.length : index
}
