import { setTimeout as wait } from 'node:timers/promises'
import { CloudError, invalidParam, transactionConflict } from './errors'

/**
 * - `refuse`: nothing is done, the answer is an error
 * - `delay`: nothing happens for `ms` of the machine's time, then all goes well
 * - `timeout`: nothing is done, the connection is dropped without an answer
 * - `lose-answer`: the work is done and on disk, the connection is dropped without an answer
 * - `conflict`: the request's transaction is aborted, the answer is a conflict; fits requests inside a transaction alone
 * - `kill`: nothing is done, the cloud's process ends as by `kill -9`; needs `onKill`
 * - `kill-after`: as `kill`, when the work is done and on disk
 */
export type FaultKind = 'refuse' | 'delay' | 'timeout' | 'lose-answer' | 'conflict' | 'kill' | 'kill-after'

export interface Fault {
  /** 1-based, among the requests since the plan was made that fit `action` and `collection` (and `conflict`). */
  nth: number
  kind: FaultKind
  /** Such as `database.modifyDocument`, `functions.invokeFunction`, `wx.api`; `storage.*` is any that begins so. */
  action?: string
  collection?: string
  /** For `delay`: 1 to 600,000. */
  ms?: number
}

/** A request to `/admin`. */
export interface FaultyRequest {
  action: string
  collection: string | undefined
  transactionId: string | undefined
}

/** A request seen since the last plan. */
export interface RequestRecord {
  /** 1-based, among all requests. */
  n: number
  action: string
  collection: string | undefined
}

/** The connection is to be dropped without an answer. */
export const NO_ANSWER = Symbol('no answer')

const KINDS: readonly unknown[] = ['refuse', 'delay', 'timeout', 'lose-answer', 'conflict', 'kill', 'kill-after'] satisfies FaultKind[]
const KEYS = ['nth', 'kind', 'action', 'collection', 'ms']
const MAX_DELAY_MS = 600_000

/** Past this the oldest are forgotten; the count goes on. */
const MAX_RECORDS = 10_000

export class Faults {
  private planned: { fault: Fault; met: number }[] = []
  private seen: RequestRecord[] = []
  private count = 0
  private readonly stopped = new AbortController()

  /** @param onKill ends the process at once; without it no plan may kill */
  constructor(private readonly onKill?: () => void) {}

  /** @throws INVALID_PARAM for what is no list of faults, or a `kill` that cannot be done */
  plan(faults: readonly Fault[]): void {
    const list = readFaults(faults)
    if (!this.onKill && list.some(({ kind }) => isKill(kind))) throw invalidParam('this cloud has no process of its own to be killed')
    this.clear()
    this.planned = list.map(fault => ({ fault, met: 0 }))
  }

  clear(): void {
    this.planned = []
    this.seen = []
    this.count = 0
  }

  /** Ends the delays under way: their requests are refused. */
  stop(): void {
    this.stopped.abort()
  }

  requests(): RequestRecord[] {
    return this.seen.slice(-MAX_RECORDS)
  }

  total(): number {
    return this.count
  }

  /**
   * Notes a request and runs it, under the fault that is planned for it.
   * @param abort ends a transaction as a failed write does; one that is over already is left alone
   */
  async run<T>(request: FaultyRequest, work: () => Promise<T>, abort: (transactionId: string) => void): Promise<T | typeof NO_ANSWER> {
    const fault = this.meet(request)
    if (!fault) return work()
    const { kind, ms = 0 } = fault
    if (kind === 'refuse') throw refusal()
    if (kind === 'timeout') return NO_ANSWER
    if (kind === 'kill') return this.kill()
    if (kind === 'conflict') {
      abort(request.transactionId ?? '')
      throw transactionConflict()
    }
    if (kind === 'delay') {
      await wait(ms, undefined, { signal: this.stopped.signal }).catch(() => {
        throw refusal()
      })
      return work()
    }
    await work()
    return kind === 'kill-after' ? this.kill() : NO_ANSWER
  }

  private kill(): typeof NO_ANSWER {
    this.onKill?.()
    return NO_ANSWER
  }

  private meet(request: FaultyRequest): Fault | undefined {
    this.count += 1
    this.seen.push({ n: this.count, action: request.action, collection: request.collection })
    if (this.seen.length > 2 * MAX_RECORDS) this.seen = this.requests()
    let met: Fault | undefined
    for (const plan of this.planned) {
      if (!fits(plan.fault, request)) continue
      plan.met += 1
      if (plan.met === plan.fault.nth) met ??= plan.fault
    }
    return met
  }
}

function fits({ kind, action, collection }: Fault, request: FaultyRequest): boolean {
  if (kind === 'conflict' && request.transactionId === undefined) return false
  if (collection !== undefined && collection !== request.collection) return false
  return action === undefined || (action.endsWith('*') ? request.action.startsWith(action.slice(0, -1)) : request.action === action)
}

const isKill = (kind: FaultKind) => kind === 'kill' || kind === 'kill-after'

/** What a refused request is answered: a documented code that promises that nothing was done. */
const refusal = () =>
  new CloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', '[LimitExceeded.ConcurrentRequest] refused by the fault plan')

/** @throws INVALID_PARAM, naming what is wrong with it */
export function readFaults(value: unknown): Fault[] {
  const list: unknown = Array.isArray(value) ? value : (value as { faults?: unknown } | null)?.faults
  if (!Array.isArray(list)) throw invalidParam('faults must be a list')
  return list.map(readFault)
}

function readFault(value: unknown): Fault {
  if (typeof value !== 'object' || value === null) throw invalidParam('a fault needs nth and kind')
  const fault = value as Record<string, unknown>
  const { nth, kind, action, collection, ms } = fault
  const strange = Object.keys(fault).find(key => !KEYS.includes(key))
  if (strange !== undefined) throw invalidParam(`a fault has no ${strange}`)
  if (!Number.isInteger(nth) || (nth as number) < 1) throw invalidParam('nth of a fault is a whole number from 1')
  if (!KINDS.includes(kind)) throw invalidParam(`a fault is one of ${KINDS.join(', ')}`)
  if (action !== undefined && (typeof action !== 'string' || !/^[a-z]+\.(\*|\w+)$/i.test(action))) {
    throw invalidParam('action of a fault is such as database.getDocument or storage.*')
  }
  if (collection !== undefined && (typeof collection !== 'string' || collection === '')) throw invalidParam('collection of a fault is a name')
  const isDelay = typeof ms === 'number' && ms >= 1 && ms <= MAX_DELAY_MS
  if (kind === 'delay' ? !isDelay : ms !== undefined) throw invalidParam(`a delay needs ms from 1 to ${MAX_DELAY_MS}, other faults have none`)
  return { nth: nth as number, kind: kind as FaultKind, action, collection, ms } as Fault
}
