import { signing } from '../../shared/contract/signing'
import { dayAndTime } from '../../shared/domain/instant'
import { isLeader, mostDaysAway, type SigningRules } from '../../shared/domain/signing-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { LeadersAwayDocument, MemberDocument, Notice } from '../_kit/documents'
import { notice, telling } from '../_kit/notice'
import { leadersAwayId } from '../_kit/papers'
import { useCase } from '../_kit/use-case'
import { awayOf } from './paper'
import { rulesNow } from './show-rules'

const day = 86_400_000

export const setAway = useCase(signing.calls.setAway, async ({ now, caller, requestId, trail }, { away }) => {
  const rules = await rulesNow()
  if (!mayMarkAway(caller, rules)) return { outcome: 'refused', reason: 'not-yours' }
  if (away && away.until <= now.getTime()) return { outcome: 'refused', reason: 'not-to-come' }
  if (away && away.until > now.getTime() + mostDaysAway * day) return { outcome: 'refused', reason: 'too-long' }

  const until = away ? new Date(away.until) : now
  const said = { until, why: away?.why ?? '', by: { id: caller._id, name: caller.name }, at: now }
  const entry = trail(away ? 'marked-away' : 'marked-back', away ? `${dayAndTime(away.until)} ${away.why}` : '')
  const marked = await keep({ ...said, requestId }, entry, await tellDeputies(rules.deputy.post, said, { now, requestId }))
  return { outcome: 'marked', leadersAway: marked && marked.until > now ? awayOf(marked) : null }
})

/** Holds a leader's post, or has the office; whoever stands in for the leaders does not say that they are away. */
export const mayMarkAway = ({ roles, post }: MemberDocument, rules: SigningRules): boolean =>
  isLeader(post, rules) || (post === null && roles.includes('admin'))

/** What was said last holds: two who say something at once both meant what they saw. A repeat finds its own line and changes nothing. */
async function keep(said: Omit<LeadersAwayDocument, '_id' | 'history'>, entry: LeadersAwayDocument['history'][number], notices: Notice[]) {
  const first: LeadersAwayDocument = { _id: leadersAwayId, ...said, history: [entry], notices }
  if (await db.leadersAway.insert(first)) return first
  const changed = await db.leadersAway.changeAndGet(
    { _id: leadersAwayId, 'history.requestId': _.neq(entry.requestId) },
    { until: said.until, why: said.why, by: _.set(said.by), at: said.at, requestId: said.requestId, history: _.push([entry]), ...telling(...notices) },
  )
  return changed ?? db.leadersAway.find(leadersAwayId)
}

async function tellDeputies(post: MemberDocument['post'], { until, why, by, at }: Pick<LeadersAwayDocument, 'until' | 'why' | 'by' | 'at'>, scene: { now: Date; requestId: string }): Promise<Notice[]> {
  const deputies = await db.members.query({ roles: 'approver', post }, { limit: 100, fields: ['name'] })
  const isBack = until <= at
  const words = { by: by.name, until: dayAndTime(until.getTime()), why }
  return deputies.map(({ _id }) => notice(isBack ? 'leaders-back' : 'leaders-away', _id, words, scene))
}
