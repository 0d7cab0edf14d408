import type { PolicyDocument } from '../../cloudfunctions/_kit/documents'
import { dateKey } from '../../shared/domain/instant'
import { policyFrom, rulesOf } from '../../shared/domain/policy-rules'
import { samplePolicy, type RemunerationPolicy } from '../../shared/domain/remuneration'
import type { People } from './people'
import { day, hour, type Times } from './times'
import { recorded } from './trail'

/** The one version in force: long before anything that it prices. */
export const policies: readonly RemunerationPolicy[] = [samplePolicy]

/** The one for next year that is being talked about: a long brief earns no more than a short feature. */
function coming({ now }: Times): RemunerationPolicy {
  const rules = rulesOf(samplePolicy)
  const { brief, feature } = rules.genres
  const genres = { brief: { ...brief, cap: 20_000 }, feature: { ...feature, rates: { by: 'genre', rate: 20_000 } } } as const
  return policyFrom(`${Number(dateKey(now).slice(0, 4)) + 1}-01-01`, { ...rules, genres })
}

export function policyDocuments(people: People, times: Times): PolicyDocument[] {
  const editor = people.named('周以宁')
  const documentOf = ({ id, version: _version, effectiveFrom, ...rules }: RemunerationPolicy, madeAt: number, note: string): PolicyDocument => ({
    _id: id,
    ...rules,
    effectiveFrom: new Date(effectiveFrom),
    place: madeAt > effectiveFrom ? 'past' : id,
    status: 'kept',
    note,
    madeBy: editor.name,
    madeAt: new Date(madeAt),
    revision: 0,
    ...recorded(`policy-${id}`, [{ at: madeAt, by: editor, what: 'added', why: note }]),
  })
  return [
    ...policies.map(policy => documentOf(policy, policy.effectiveFrom + 10 * day + 10 * hour, '照协会信息工作办法')),
    documentOf(coming(times), times.now - 3 * day, '信息写得长反而比长稿多，下一年起调整'),
  ]
}
