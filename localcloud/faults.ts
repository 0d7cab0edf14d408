import { CloudError, invalidParam } from './errors'

/**
 * - `refuse`: nothing is done, the answer is an error
 * - `timeout`: nothing is done, the connection is dropped without an answer
 * - `lose-answer`: the work is done and on disk, the connection is dropped without an answer
 */
export type FaultKind = 'refuse' | 'timeout' | 'lose-answer'

export interface Fault {
  /** 1-based, among the database requests since the plan was made that fit `action` and `collection`. */
  nth: number
  kind: FaultKind
  /** Such as `database.modifyDocument`. */
  action?: string
  collection?: string
}

/** A database request seen since the last plan. */
export interface RequestRecord {
  /** 1-based, among all database requests. */
  n: number
  action: string
  collection: string | undefined
}

const KINDS: readonly unknown[] = ['refuse', 'timeout', 'lose-answer'] satisfies FaultKind[]

/** Past this the oldest are forgotten; the count goes on. */
const MAX_RECORDS = 10_000

export class Faults {
  private planned: { fault: Fault; met: number }[] = []
  private seen: RequestRecord[] = []
  private count = 0

  plan(faults: readonly Fault[]): void {
    this.clear()
    this.planned = faults.map((fault) => ({ fault, met: 0 }))
  }

  clear(): void {
    this.planned = []
    this.seen = []
    this.count = 0
  }

  requests(): RequestRecord[] {
    return [...this.seen]
  }

  total(): number {
    return this.count
  }

  /** Notes a database request and says what is to go wrong with it. */
  meet(action: string, collection: string | undefined): FaultKind | undefined {
    this.count += 1
    this.seen.push({ n: this.count, action, collection })
    if (this.seen.length > MAX_RECORDS) this.seen.shift()
    let kind: FaultKind | undefined
    for (const plan of this.planned) {
      const { fault } = plan
      if ((fault.action ?? action) !== action || (fault.collection ?? collection) !== collection) continue
      plan.met += 1
      if (plan.met === fault.nth) kind ??= fault.kind
    }
    return kind
  }
}

/** What a refused request is answered: a documented code that promises that nothing was done. */
export const refusal = () =>
  new CloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', '[LimitExceeded.ConcurrentRequest] refused by the fault plan')

/** @throws INVALID_PARAM for what is no list of faults */
export function readFaults(value: unknown): Fault[] {
  const list: unknown = Array.isArray(value) ? value : (value as { faults?: unknown } | null)?.faults
  if (!Array.isArray(list)) throw invalidParam('faults must be a list')
  for (const fault of list as Partial<Fault>[]) {
    if (!Number.isInteger(fault?.nth) || !KINDS.includes(fault.kind)) throw invalidParam('a fault needs nth and kind')
  }
  return list as Fault[]
}
