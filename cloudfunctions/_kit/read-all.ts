import type { Collection, QueryOptions } from './collection'

/** What the platform gives at once. */
const most = 1_000

const byId = [['_id', 'asc']] as const

/**
 * Every document that meets the condition, one round trip a thousand.
 *
 * @param fields to give; all when left out
 * @param orderBy ends with what no two documents share, so that no page leaves one out
 */
export async function readAll<D extends { _id: string }>(
  collection: Collection<D>,
  condition: Record<string, unknown>,
  fields?: readonly string[],
  orderBy: NonNullable<QueryOptions['orderBy']> = byId,
): Promise<D[]> {
  const found: D[] = []
  for (;;) {
    const page = await collection.query(condition, { orderBy, limit: most, skip: found.length, ...(fields && { fields }) })
    found.push(...page)
    if (page.length < most) return found
  }
}
