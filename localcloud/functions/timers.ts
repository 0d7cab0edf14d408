import type { Clock } from '../clock'
import { CloudError } from '../errors'
import type { Trigger } from './config'
import { nextAfter } from './cron'
import type { FunctionPool } from './pool'

/** What one move of the clock fires of one trigger at most. */
export const MAX_FIRED_AT_ONCE = 100

/** The folder of the functions is looked at again after so long, ms of the machine's time. */
const LOOK_AGAIN_MS = 60_000

export interface TimerState {
  function: string
  trigger: string
  config: string
  /** ISO 8601, when it is due next by the cloud's clock; null for never. */
  next: string | null
}

interface Timer extends Trigger {
  function: string
}

/**
 * The timers of all functions, by the cloud's clock. When time goes on, or is moved on, every occurrence in between
 * fires, those of one trigger one after another, at most `MAX_FIRED_AT_ONCE` of them. When it is set back nothing
 * fires; what comes again fires again. What was due while the cloud was stopped does not.
 */
export class Timers {
  private reached = 0
  private wake: NodeJS.Timeout | undefined
  private unlisten: (() => void) | undefined
  private readonly running = new Set<Promise<void>>()
  private readonly told = new Set<string>()

  constructor(
    private readonly pool: FunctionPool,
    private readonly clock: Clock
  ) {}

  /** From now on they fire by themselves. */
  start(): void {
    this.reached = this.clock.now()
    this.unlisten = this.clock.onMove(() => this.tick())
    this.tick()
  }

  stop(): void {
    clearTimeout(this.wake)
    this.unlisten?.()
    this.unlisten = undefined
  }

  /** Reads all configs; what is wrong with one is told on stderr, and the others go on. */
  states(): TimerState[] {
    return this.all().map(timer => {
      const next = nextAfter(timer.cron, this.clock.now())
      return { function: timer.function, trigger: timer.name, config: timer.config, next: next === undefined ? null : isoSeconds(next) }
    })
  }

  /** Resolves when everything that has fired so far is done. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running)
  }

  /**
   * Fires a trigger now, the first one unless it is named. Gives what the function returned, as JSON.
   * @throws FUNCTION_NOT_FOUND, NOT_FOUND, and what the function's call throws
   */
  fire(name: string, trigger?: string): Promise<string> {
    const { triggers } = this.pool.config(name)
    const timer = trigger === undefined ? triggers[0] : triggers.find(one => one.name === trigger)
    if (!timer) throw new CloudError('NOT_FOUND', `the function ${name} has no timer ${trigger ?? ''}`.trimEnd(), 404)
    return this.call(name, timer.name, this.clock.now())
  }

  private call(name: string, trigger: string, at: number): Promise<string> {
    const event = { Type: 'Timer', TriggerName: trigger, Time: isoSeconds(at), Message: '' }
    return this.pool.invoke(name, JSON.stringify(event), { source: 'wx_trigger', timer: true, ip: '127.0.0.1' })
  }

  private tick(): void {
    const now = this.clock.now()
    const from = Math.min(this.reached, now)
    this.reached = now
    clearTimeout(this.wake)
    let wait = LOOK_AGAIN_MS
    for (const timer of this.all()) {
      this.follow(this.fireAll(timer, this.due(timer, from, now)))
      wait = Math.min(wait, (nextAfter(timer.cron, now) ?? Infinity) - now)
    }
    this.wake = setTimeout(() => this.tick(), Math.max(1, Math.ceil(wait)))
    this.wake.unref()
  }

  private due(timer: Timer, from: number, until: number): number[] {
    const due: number[] = []
    let at = nextAfter(timer.cron, from)
    for (; at !== undefined && at <= until && due.length < MAX_FIRED_AT_ONCE; at = nextAfter(timer.cron, at)) due.push(at)
    if (at !== undefined && at <= until) {
      const text = `timer ${timer.name}: more than ${MAX_FIRED_AT_ONCE} times were due when the clock was moved, the others are left out`
      this.pool.log(timer.function).write('-', 'warn', text)
    }
    return due
  }

  private async fireAll(timer: Timer, times: readonly number[]): Promise<void> {
    for (const at of times) {
      // A failure is in the function's log; nobody waits for the answer of a timer.
      if (this.unlisten) await this.call(timer.function, timer.name, at).catch(() => undefined)
    }
  }

  private follow(work: Promise<void>): void {
    const followed = work.finally(() => this.running.delete(followed))
    this.running.add(followed)
  }

  private all(): Timer[] {
    return this.pool.names().flatMap(name => {
      try {
        return this.pool.config(name).triggers.map(trigger => ({ ...trigger, function: name }))
      } catch (error) {
        this.tell(name, (error as Error).message)
        return []
      }
    })
  }

  private tell(name: string, problem: string): void {
    const text = `function ${name}: ${problem}`
    if (!this.told.has(text)) console.error(text)
    this.told.add(text)
  }
}

/** As the platform writes it, UTC. */
const isoSeconds = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`
