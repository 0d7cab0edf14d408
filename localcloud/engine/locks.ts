/** Whoever holds locks: an open transaction. */
export interface Holder {
  /** Resolves when it is over, however. */
  ended: Promise<void>
}

/** A plain write met a document that an open transaction has written: it waits and starts over. */
export class MustWait extends Error {
  constructor(
    readonly resource: string,
    readonly until: Promise<void>
  ) {
    super('waits for a transaction')
  }
}

/**
 * Who holds what, who is next, and what was written since when. A resource is a document or a key of a unique index.
 * Plain writes hold nothing: each is done within one turn. Transactions never wait, so nobody waits in a circle.
 */
export class Locks {
  private readonly held = new Map<string, Holder>()
  private readonly resources = new Map<Holder, string[]>()
  /** How many plain writes stand in line for a resource. */
  private readonly line = new Map<string, number>()
  /** The number of the last write of a resource, oldest first. */
  private readonly written = new Map<string, number>()
  /** The last write that each open snapshot shows. */
  private readonly snapshots = new Map<Holder, number>()
  /** Of the last write, and of the last one that a snapshot taken now would show. */
  private sequence = 0
  private shown = 0

  /** No transaction holds anything. */
  get idle(): boolean {
    return this.held.size === 0
  }

  /** Whether a transaction may take it: nobody else has it, and no plain write that waited for it is next. */
  isFreeFor(resource: string, holder: Holder): boolean {
    const by = this.held.get(resource)
    return by === holder || (by === undefined && !this.line.has(resource))
  }

  /** @throws MustWait when a transaction holds one of them */
  assertFree(resources: readonly string[]): void {
    for (const resource of resources) {
      const holder = this.held.get(resource)
      if (holder) throw new MustWait(resource, holder.ended)
    }
  }

  hold(resources: readonly string[], holder: Holder): void {
    for (const resource of resources) this.held.set(resource, holder)
    this.resources.set(holder, [...(this.resources.get(holder) ?? []), ...resources])
  }

  /** From now on a plain write has its turn once the holder lets go: no later transaction may overtake it. */
  standInLine(resource: string): void {
    this.line.set(resource, (this.line.get(resource) ?? 0) + 1)
  }

  leaveLine(resource: string): void {
    const left = (this.line.get(resource) ?? 1) - 1
    if (left === 0) this.line.delete(resource)
    else this.line.set(resource, left)
  }

  release(holder: Holder): void {
    for (const resource of this.resources.get(holder) ?? []) this.held.delete(resource)
    this.resources.delete(holder)
    this.snapshots.delete(holder)
    this.forget()
  }

  /**
   * From now on it matters to this holder what others write. Gives the number to compare with: a write that is still
   * on its way to the disk is not in the snapshot, so it counts as a later one.
   */
  openSnapshot(holder: Holder): number {
    this.snapshots.set(holder, this.shown)
    return this.shown
  }

  /** Everything noted so far is committed, so that snapshots taken from now on show it. */
  noteCommitted(): void {
    this.shown = this.sequence
    this.forget()
  }

  /** What every snapshot shows, nobody needs to compare with. */
  private forget(): void {
    const oldest = Math.min(this.shown, ...this.snapshots.values())
    for (const [resource, number] of this.written) {
      if (number > oldest) return
      this.written.delete(resource)
    }
  }

  /** Some snapshot is open, so that it matters who writes what. A group of writes is committed before another is taken. */
  get areWatched(): boolean {
    return this.snapshots.size > 0
  }

  noteWritten(resources: readonly string[]): void {
    this.sequence += 1
    for (const resource of resources) {
      this.written.delete(resource)
      this.written.set(resource, this.sequence)
    }
  }

  writtenSince(resource: string, snapshot: number): boolean {
    return (this.written.get(resource) ?? 0) > snapshot
  }
}
