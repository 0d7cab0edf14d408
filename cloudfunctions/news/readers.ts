import { $, _ } from '../_kit/cloud'
import { db } from '../_kit/db'

/** How many have read each of these articles; one that nobody has read is left out. One round trip. */
export async function readersOf(articleIds: readonly string[]): Promise<Map<string, number>> {
  if (articleIds.length === 0) return new Map()
  const counts = await db.readings.group<{ _id: string; readers: number }>(
    { articleId: _.in([...articleIds]) },
    { _id: '$articleId', readers: $.sum('$count') },
    articleIds.length,
  )
  return new Map(counts.map(({ _id, readers }) => [_id, readers]))
}
