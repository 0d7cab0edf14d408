/** Whoever holds locks: an open transaction. */
export interface Holder {
  /** Resolves when it is over, however. */
  ended: Promise<void>
}

/** A plain write met a document that an open transaction has written: it waits and starts over. */
export class MustWait extends Error {
  constructor(readonly until: Promise<void>) {
    super('waits for a transaction')
  }
}

/**
 * Who holds what, and what was written since when. A resource is a document or a key of a unique index.
 * Plain writes hold nothing: each is done within one turn.
 */
export class Locks {
  private readonly held = new Map<string, Holder>()
  private readonly written = new Map<string, number>()
  private readonly snapshots = new Set<Holder>()
  /** Of the last write, and of the last one that a snapshot taken now would show. */
  private sequence = 0
  private shown = 0

  /** No transaction holds anything. */
  get idle(): boolean {
    return this.held.size === 0
  }

  holderOf(resource: string): Holder | undefined {
    return this.held.get(resource)
  }

  /** @throws MustWait when a transaction holds one of them */
  assertFree(resources: readonly string[]): void {
    for (const resource of resources) {
      const holder = this.held.get(resource)
      if (holder) throw new MustWait(holder.ended)
    }
  }

  hold(resources: readonly string[], holder: Holder): void {
    for (const resource of resources) this.held.set(resource, holder)
  }

  release(holder: Holder): void {
    for (const [resource, by] of this.held) if (by === holder) this.held.delete(resource)
    this.snapshots.delete(holder)
    this.forget()
  }

  /**
   * From now on it matters to this holder what others write. Gives the number to compare with: a write that is still
   * on its way to the disk is not in the snapshot, so it counts as a later one.
   */
  openSnapshot(holder: Holder): number {
    this.snapshots.add(holder)
    return this.shown
  }

  /** Everything noted so far is committed, so that snapshots taken from now on show it. */
  noteCommitted(): void {
    this.shown = this.sequence
    this.forget()
  }

  /** What every snapshot shows, nobody needs to compare with. */
  private forget(): void {
    if (this.snapshots.size === 0 && this.shown === this.sequence) this.written.clear()
  }

  noteWritten(resources: readonly string[]): void {
    this.sequence += 1
    for (const resource of resources) this.written.set(resource, this.sequence)
  }

  writtenSince(resource: string, snapshot: number): boolean {
    return (this.written.get(resource) ?? 0) > snapshot
  }
}
