import type { Collection } from './collection'

/** What the platform gives at once. */
const most = 1_000

/** Every document that meets the condition, one round trip a thousand. @param fields to give; all when left out */
export async function readAll<D extends { _id: string }>(collection: Collection<D>, condition: Record<string, unknown>, fields?: readonly string[]): Promise<D[]> {
  const found: D[] = []
  for (;;) {
    const page = await collection.query(condition, { orderBy: [['_id', 'asc']], limit: most, skip: found.length, ...(fields && { fields }) })
    found.push(...page)
    if (page.length < most) return found
  }
}
