import { annual } from '../../shared/contract/annual'
import { _ } from '../_kit/cloud'
import type { HonoursDecision, HonoursDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { readYear } from './read-year'
import { reckonHonours } from './reckon-honours'
import { honoursOf } from './show-honours'

export const decideHonours = useCase(
  annual.calls.decideHonours,
  async ({ db, now, caller, requestId, trail }, { year, rule, digest, revision }) => {
    const _id = String(year)
    const [seen, read] = await Promise.all([db.honours.find(_id), readYear(year, now.getTime())])
    if (seen?.requestId === requestId) return { outcome: 'decided', honours: honoursOf(seen) }
    if ((seen?.revision ?? 0) !== revision) return { outcome: 'refused', reason: 'decided-meanwhile' }

    const { officers, units, digest: present } = reckonHonours(read, rule)
    if (present !== digest) return { outcome: 'refused', reason: 'figures-changed' }
    if (officers.length + units.length === 0) return { outcome: 'refused', reason: 'nobody' }

    const decision: HonoursDecision = { rule, officers, units, decidedAt: now, decidedBy: caller.name, revision: revision + 1 }
    if (seen) {
      const { rule: _rule, officers: _officers, units: _units, ...rest } = decision
      const changed = await db.honours.changeAndGet(
        { _id, revision },
        { ...rest, rule: _.set(rule), officers: _.set(officers), units: _.set(units), requestId, earlier: _.push([decisionOnly(seen)]), history: _.push([trail('decided')]) },
      )
      if (changed) return { outcome: 'decided', honours: honoursOf(changed) }
    } else {
      const first: HonoursDocument = { _id, ...decision, earlier: [], requestId, history: [trail('decided')] }
      if (await db.honours.insert(first)) return { outcome: 'decided', honours: honoursOf(first) }
    }

    // Somebody decided between the look and the change: another editor, or this very request a moment ago.
    const there = await db.honours.find(_id)
    return there?.requestId === requestId
      ? { outcome: 'decided', honours: honoursOf(there) }
      : { outcome: 'refused', reason: 'decided-meanwhile' }
  },
)

const decisionOnly = ({ rule, officers, units, decidedAt, decidedBy, revision }: HonoursDecision): HonoursDecision => ({
  rule, officers, units, decidedAt, decidedBy, revision,
})
