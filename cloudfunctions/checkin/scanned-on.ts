import { $ } from '../_kit/cloud'
import { db } from '../_kit/db'

/** Of a list's id, with which its slots begin. */
const idLength = 6

/**
 * How many people came on each list, on whatever day: one round trip for all lists.
 *
 * @returns by list id; none for a list that nobody came on
 */
export async function scannedOn(activityId: string, listIds: readonly string[]): Promise<Map<string, number>> {
  if (listIds.length === 0) return new Map()
  const lists = $.map({ input: '$presence', as: 'each', in: $.substrBytes(['$$each.slot', 0, idLength]) })
  const sums = listIds.map(id => [fieldOf(id), $.sum($.cond({ if: $.in([id, lists]), then: 1, else: 0 }))])
  const [counts] = await db.registrations.group<Record<string, number>>({ activityId }, { _id: '$activityId', ...Object.fromEntries(sums) }, 1)
  return new Map(listIds.flatMap(id => (counts?.[fieldOf(id)] ? [[id, counts[fieldOf(id)]!]] : [])))
}

/** A field's name does not begin with a figure. */
const fieldOf = (listId: string) => `on_${listId}`
