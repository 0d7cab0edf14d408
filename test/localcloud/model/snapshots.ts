/**
 * What CloudBase promises of transactions, as a model of a few lines: a snapshot from the first operation on, own
 * writes seen, the first who writes a document wins, plain writes wait, nothing of an aborted one stays.
 * @source WeChat's guide "事务", section "快照隔离"
 */
export type Contents = ReadonlyMap<string, number>

interface Open {
  snapshot: Contents | undefined
  /** The number of the last commit that the snapshot shows. */
  at: number
  own: Map<string, number | undefined>
  locked: Set<string>
}

export type Outcome = { done: number } | { value: number | null } | 'duplicate' | 'conflict' | 'gone' | 'waits'

export type Act = { do: 'add' | 'set' | 'inc' | 'remove'; id: string; by: number }

export class SnapshotModel {
  committed = new Map<string, number>()
  private commits = 0
  private readonly changedAt = new Map<string, number>()
  private readonly open = new Map<number, Open>()

  start(slot: number): void {
    this.open.set(slot, { snapshot: undefined, at: 0, own: new Map(), locked: new Set() })
  }

  isOpen(slot: number): boolean {
    return this.open.has(slot)
  }

  holderOf(id: string): number | undefined {
    return [...this.open].find(([, { locked }]) => locked.has(id))?.[0]
  }

  /** What the transaction sees, in no order. */
  seenBy(slot: number): Contents | undefined {
    const transaction = this.begun(slot)
    if (!transaction) return undefined
    const seen = new Map(transaction.snapshot)
    for (const [id, value] of transaction.own) {
      if (value === undefined) seen.delete(id)
      else seen.set(id, value)
    }
    return seen
  }

  act(slot: number, { do: what, id, by }: Act): Outcome {
    const transaction = this.begun(slot)
    const seen = this.seenBy(slot)
    if (!transaction || !seen) return 'gone'
    const old = seen.get(id)
    if (old === undefined && (what === 'inc' || what === 'remove')) return { done: 0 }
    const holder = this.holderOf(id)
    if ((holder !== undefined && holder !== slot) || (this.changedAt.get(id) ?? 0) > transaction.at) return this.lose(slot, 'conflict')
    if (what === 'add' && old !== undefined) return this.lose(slot, 'duplicate')
    transaction.locked.add(id)
    transaction.own.set(id, changed(what, old, by))
    return counted(what, old, by)
  }

  commit(slot: number): Outcome {
    const transaction = this.open.get(slot)
    if (!transaction) return 'gone'
    this.open.delete(slot)
    for (const [id, value] of transaction.own) this.write(id, value)
    return { done: transaction.own.size }
  }

  rollback(slot: number): Outcome {
    return this.open.delete(slot) ? { done: 0 } : 'gone'
  }

  /** A write outside of transactions; `waits` while another holds the document. */
  plain({ do: what, id, by }: Act): Outcome {
    const old = this.committed.get(id)
    if (old === undefined && (what === 'inc' || what === 'remove')) return { done: 0 }
    if (this.holderOf(id) !== undefined) return 'waits'
    if (what === 'add' && old !== undefined) return 'duplicate'
    this.write(id, changed(what, old, by))
    return counted(what, old, by)
  }

  private begun(slot: number): Open | undefined {
    const transaction = this.open.get(slot)
    if (transaction && !transaction.snapshot) {
      transaction.snapshot = new Map(this.committed)
      transaction.at = this.commits
    }
    return transaction
  }

  private lose(slot: number, why: 'conflict' | 'duplicate'): Outcome {
    this.open.delete(slot)
    return why
  }

  private write(id: string, value: number | undefined): void {
    this.commits += 1
    this.changedAt.set(id, this.commits)
    if (value === undefined) this.committed.delete(id)
    else this.committed.set(id, value)
  }
}

function changed(what: Act['do'], old: number | undefined, by: number): number | undefined {
  if (what === 'remove') return undefined
  return what === 'inc' ? (old ?? 0) + by : by
}

/** One made by `set` counts as inserted, one that stays as it was as nothing. */
const counted = (what: Act['do'], old: number | undefined, by: number): Outcome => ({ done: what === 'set' && (old === undefined || old === by) ? 0 : 1 })
