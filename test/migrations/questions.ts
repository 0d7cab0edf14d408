import * as z from 'zod'
import { contracts } from '../../shared/contract'
import type { Call } from '../../shared/contract/call'
import { usualHonoursRule } from '../../shared/domain/honours'
import type { Documents } from './old-store'

export interface Question {
  call: Call
  input: Record<string, unknown>
}

/** What reading calls ask for, by what lies in a store: of each kind two records, and others for the next call. */
export function questionsOn(store: Documents): Question[] {
  const ids = (collection: string) => (store[collection] ?? []).map(({ _id }) => _id)
  const activities = ids('activities')
  const articles = ids('articles')
  const quarters = ids('statements')
  const byContext: Record<string, readonly string[]> = {
    'unit.get': ids('units'),
    'application.get': (store.units ?? []).filter(({ application }) => application).map(({ _id }) => _id),
    'member.person': ids('members'),
    'activity.get': activities,
    'activity.history': activities,
    'team.get': ids('teams'),
    'newsroom.get': articles,
    'news.read': articles,
    'signing.paper': quarters,
  }
  const named: Record<string, readonly unknown[]> = {
    activityId: activities,
    registrationId: ids('registrations'),
    articleId: articles,
    otherId: articles.slice(1),
    issueId: ids('issues'),
    quarter: quarters,
    lineId: ids('lines'),
    kind: ['statement'],
    text: ['河州'],
    name: ['林若溪'],
    mine: [true, false],
    year: [2026],
    rule: [usualHonoursRule],
    period: quarters,
    other: ids('policies').map(policyId => ({ policyId })),
    purpose: ['voucher'],
    size: [1_000],
    salt: ['A'.repeat(22)],
  }
  return Object.values(contracts)
    .flatMap(({ calls }) => Object.values(calls) as Call[])
    .filter(({ writes }) => !writes)
    .flatMap((call, nth) => {
      const title = `${call.context}.${call.name}`
      const { required = [], properties = {} } = z.toJSONSchema(call.input, { io: 'input' }) as { required?: string[]; properties?: Record<string, { type?: string }> }
      const fields = title === 'unit.get' ? ['id'] : title === 'news.list' ? [] : [...required, ...('quarter' in properties && !required.includes('quarter') ? ['quarter'] : [])]
      const known = fields.map(field => (field === 'id' ? (byContext[title] ?? []) : (named[field] ?? []).map(value => (properties[field]?.type === 'string' ? String(value) : value))))
      const most = Math.max(1, ...known.map(({ length }) => length))
      return known.every(({ length }) => length > 0) ? two(most, nth).map(at => ({ call, input: Object.fromEntries(fields.map((field, i) => [field, known[i]![at % known[i]!.length]])) })) : []
    })
}

/** Two of so many, others for each call. */
const two = (length: number, call: number) => [...new Set([call % length, (call + Math.floor(length / 2)) % length])]
