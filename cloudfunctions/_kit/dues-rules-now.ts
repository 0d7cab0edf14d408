import { isClosed, usualDuesRules, type Closing, type DuesRules } from '../../shared/domain/arrears-rules'
import { $, _ } from './cloud'
import { db } from './db'
import { Memory } from './memory'

export const duesRulesId = 'dues-rules'

/** How long an instance goes by the rules that it read, ms: new ones hold everywhere within this. */
const rememberedFor = 60_000
const remembered = new Memory<DuesRules>(1)

export async function duesRulesNow(): Promise<DuesRules> {
  const known = remembered.recall(duesRulesId, rememberedFor)
  if (known) return known
  const rules = (await db.duesRules.find(duesRulesId)) ?? usualDuesRules
  remembered.keep(duesRulesId, rules)
  return rules
}

/** Whether a unit's arrears close this to its people. No round trip as long as the rules are remembered and close nothing. */
export async function closedByArrears(what: Closing, unitId: string, now: Date): Promise<boolean> {
  const rules = await duesRulesNow()
  if (!rules.closes.includes(what)) return false
  return isClosed(rules, what, await db.bills.count({ unitId, status: 'open', dueBy: _.lte(now) }))
}

/** Of several units, those to whose people their arrears close this; as many round trips as for one. */
export async function closedUnits(what: Closing, unitIds: readonly string[], now: Date): Promise<Set<string>> {
  const rules = await duesRulesNow()
  if (!rules.closes.includes(what) || unitIds.length === 0) return new Set()
  const overdue = { unitId: _.in([...unitIds]), status: 'open', dueBy: _.lte(now) }
  const counts = await db.bills.group<{ _id: string; years: number }>(overdue, { _id: '$unitId', years: $.sum(1) }, unitIds.length)
  return new Set(counts.filter(({ years }) => isClosed(rules, what, years)).map(({ _id }) => _id))
}
