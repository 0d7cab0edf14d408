import { database } from './cloud'

/** What a query asks for besides its condition. */
export interface QueryOptions {
  orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  /** At most 1,000; the platform gives no more at once. */
  limit: number
  skip?: number
  /** Fields to give; all when left out. */
  fields?: readonly string[]
}

type Condition = Record<string, unknown>
type Change = Record<string, unknown>

/** A collection with its documents' shape. Each method is one round trip to the database. */
export class Collection<D extends { _id: string }> {
  constructor(readonly name: string) {}

  async find(id: string): Promise<D | null> {
    return (await this.query({ _id: id }, { limit: 1 }))[0] ?? null
  }

  async findOne(condition: Condition): Promise<D | null> {
    return (await this.query(condition, { limit: 1 }))[0] ?? null
  }

  async query(condition: Condition, { orderBy = [], limit, skip = 0, fields }: QueryOptions): Promise<D[]> {
    let query = database.collection(this.name).where(condition).limit(limit)
    for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
    if (skip > 0) query = query.skip(skip)
    if (fields) query = query.field(Object.fromEntries(fields.map(field => [field, true])))
    return (await query.get()).data as D[]
  }

  async count(condition: Condition): Promise<number> {
    return (await database.collection(this.name).where(condition).count()).total ?? 0
  }

  /** @returns false when the id, or another field that is unique, is taken */
  async insert(document: D): Promise<boolean> {
    try {
      await database.collection(this.name).add(document)
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  }

  /** Any number of new documents in one round trip; none at all in none. An id that is taken is an error. */
  async insertAll(documents: readonly D[]): Promise<void> {
    if (documents.length > 0) await database.collection(this.name).add([...documents])
  }

  /** Changes every document that meets the condition at this moment, each atomically. @returns how many */
  async change(condition: Condition, change: Change): Promise<number> {
    return (await database.collection(this.name).where(condition).update(change)).updated ?? 0
  }

  /** Takes away every document that meets the condition; only for what nobody has to keep. @returns how many */
  async remove(condition: Condition): Promise<number> {
    return Number((await database.collection(this.name).where(condition).remove()).deleted ?? 0)
  }

  /**
   * Changes the one document that meets the condition at this moment.
   * @returns the document after the change; null when none met the condition
   */
  async changeAndGet(condition: Condition, change: Change): Promise<D | null> {
    const { updated, doc } = await database.collection(this.name).where(condition).updateAndReturn(change)
    return updated ? (doc as D) : null
  }

  /**
   * Sums over every document that meets the condition, in one round trip however many there are.
   * @param group `_id` is what to group by
   * @param limit of groups: the platform gives 20 unless told
   */
  async group<G>(condition: Condition, group: { _id: string } & Record<string, unknown>, limit: number): Promise<G[]> {
    const { data } = await database.collection(this.name).aggregate().match(condition).group(group).limit(limit).end()
    return data as G[]
  }

  /**
   * Sums over the elements of a list that documents hold, where both meet their conditions, in one round trip.
   * @param where the same for one element; its fields are named from the document on: `presence.slot`
   */
  async groupElements<G>(condition: Condition, list: string, where: Condition, group: { _id: unknown } & Record<string, unknown>, limit: number): Promise<G[]> {
    const { data } = await database.collection(this.name).aggregate().match(condition).unwind(`$${list}`).match(where).group(group).limit(limit).end()
    return data as G[]
  }

  /** The documents once for each element of a list that meets the condition, with that element in the list's place; one round trip. */
  async elements<E>(condition: Condition, list: string, where: Condition, { orderBy = [], limit, fields = [] }: QueryOptions): Promise<E[]> {
    const { data } = await database
      .collection(this.name)
      .aggregate()
      .match(condition)
      .unwind(`$${list}`)
      .match(where)
      .sort(Object.fromEntries(orderBy.map(([field, direction]) => [field, direction === 'asc' ? 1 : -1])))
      .limit(limit)
      .project(Object.fromEntries(fields.map(field => [field, true])))
      .end()
    return data as E[]
  }

  /** The one document that meets the condition and, of another collection, the one that names it by its id, in one round trip. */
  async findOneWithOwn<O extends { _id: string }>(
    condition: Condition,
    { collection, namedBy, where }: { collection: Collection<O>; namedBy: string; where: Condition },
  ): Promise<{ document: D | null; own: O | null }> {
    const { data } = await database
      .collection(this.name)
      .aggregate()
      .match(condition)
      .lookup({
        from: collection.name,
        let: { id: '$_id' },
        pipeline: [{ $match: { $expr: { $eq: [`$${namedBy}`, '$$id'] } } }, { $match: where }],
        as: 'joined',
      })
      .limit(1)
      .end()
    const found = (data as (D & { joined: O[] })[])[0]
    if (!found) return { document: null, own: null }
    const { joined, ...document } = found
    return { document: document as unknown as D, own: joined[0] ?? null }
  }

  /** A document and one of another collection, in one round trip; `other` is null when it is not there. */
  async findWith<O extends { _id: string }>(
    id: string,
    others: Collection<O>,
    otherId: string,
  ): Promise<{ document: D | null; other: O | null }> {
    const { data } = await database
      .collection(this.name)
      .aggregate()
      .match({ _id: id })
      .lookup({ from: others.name, pipeline: [{ $match: { _id: otherId } }], as: 'joined' })
      .end()
    const found = (data as (D & { joined: O[] })[])[0]
    if (!found) return { document: null, other: null }
    const { joined, ...document } = found
    return { document: document as unknown as D, other: joined[0] ?? null }
  }
}

/** A unique index of the platform's database answered: E11000 is the engine's own number for it. */
export function isDuplicate(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return /E11000|duplicate/i.test(`${code} ${message}`)
}
