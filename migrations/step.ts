import { _ } from '../cloudfunctions/_kit/cloud'
import { Collection } from '../cloudfunctions/_kit/collection'
import { inLanes } from '../cloudfunctions/_kit/in-lanes'

type Fields = Record<string, unknown>

/** What one release changed of one collection. */
export interface Migration {
  /** What the data are once it has run: one more than the migration before it. */
  version: number
  /** For who runs it. */
  what: string
  steps: readonly Step[]
}

/** Records of one collection that are older in one respect. */
export interface Step {
  collection: string
  /** How many there are. */
  count(): Promise<number>
  /**
   * Brings them all. Cut off anywhere, it is finished by running it again.
   * @param onPage after each page of records
   * @returns how many it brought
   */
  run(onPage: () => Promise<void>): Promise<number>
}

interface Older<D, L> {
  collection: string
  /** What only older records meet. */
  older: Fields
  /** What is asked once for a page of records. */
  lookUp?: (page: readonly D[]) => Promise<L>
  /** Records that are read at once. */
  atOnce?: number
  /** Records that are changed side by side; one where their order matters. */
  lanes?: number
}

interface Reshaped<D, L> extends Older<D, L> {
  /** What makes a record today's; null where nothing does. Objects within are set as a whole, by `_.set`. */
  change: (record: D, known: L) => Fields | null
  /** Fields that an earlier release changes without a trace in revision or trail. */
  unchanged?: readonly (keyof D & string)[]
}

interface Rewritten<D, L> extends Older<D, L> {
  /** What is to be done about a record; null for nothing. It says whether it was done: not where the record changed meanwhile. */
  plan: (record: D, known: L) => (() => Promise<boolean>) | null
}

/** A field that no earlier release wrote. */
export const missing = _.exists(false)

/** Both conditions; either may be made of `_.or`. */
const both = (one: Fields, other: Fields) => _.and([one, other]) as unknown as Fields

/** Each record is changed on the condition that it is still older, and still as it was read. */
export function reshape<D extends { _id: string }, L = undefined>({ change, unchanged = [], ...which }: Reshaped<D, L>): Step {
  const collection = new Collection<D>(which.collection)
  return rewrite<D, L>({
    ...which,
    plan: (record, known) => {
      const fields = change(record, known)
      return fields && (async () => (await collection.change(both(which.older, asRead(record, unchanged)), fields)) > 0)
    },
  })
}

/** A record is as it was read while its revision is, its trail is no longer, and what was named has not changed. */
function asRead<D extends { _id: string }>(record: D, unchanged: readonly (keyof D & string)[]): Fields {
  const { _id, revision, history } = record as { _id: string; revision?: number; history?: readonly unknown[] }
  return {
    _id,
    ...(revision !== undefined && { revision }),
    ...(history && { [`history.${history.length}`]: missing }),
    ...Object.fromEntries(unchanged.map(field => [field, record[field]])),
  }
}

/** For what is more than one change of one record. */
export function rewrite<D extends { _id: string }, L = undefined>({ collection: name, older, lookUp, plan, atOnce = 100, lanes = 8 }: Rewritten<D, L>): Step {
  const collection = new Collection<D>(name)

  /** Goes through the records by their ids, a page at a time. */
  async function* plans(): AsyncGenerator<(() => Promise<boolean>)[]> {
    for (let after = ''; ; ) {
      const page = await collection.query(both(older, { _id: _.gt(after) }), { orderBy: [['_id', 'asc']], limit: atOnce })
      const known = lookUp && page.length > 0 ? await lookUp(page) : (undefined as L)
      yield page.flatMap(record => plan(record, known) ?? [])
      if (page.length < atOnce) return
      after = page.at(-1)!._id
    }
  }

  return {
    collection: name,
    async count() {
      let count = 0
      for await (const due of plans()) count += due.length
      return count
    },
    async run(onPage) {
      let brought = 0
      for (let pass = 1; pass <= passes; pass++) {
        let contested = 0
        for await (const due of plans()) {
          const done = await inLanes(due, lanes, bring => bring())
          brought += done.filter(Boolean).length
          contested += done.filter(each => !each).length
          await onPage()
        }
        if (contested === 0) return brought
      }
      throw new Error(`${name} 里的记录一直在变，没有迁移完：换个清静的时候再运行一次`)
    },
  }
}

/** What changed between reading and writing is read again, so many times. */
const passes = 5
