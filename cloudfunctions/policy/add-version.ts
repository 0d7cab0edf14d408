import { policy } from '../../shared/contract/policy'
import type { Instant } from '../../shared/domain/instant'
import { mayChange, policyFrom, policyProblems, startProblem, type PolicyProblem } from '../../shared/domain/policy-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { PolicyDocument } from '../_kit/documents'
import { policyDocuments } from '../_kit/pricing'
import { useCase } from '../_kit/use-case'
import { versionOf } from './version-view'

/**
 * The day it starts is its id, so of two that are added for one day the database lets one in. One that starts in the
 * past takes the one place there is for such.
 */
export const add = useCase(policy.calls.add, async ({ now, caller, requestId, trail }, { startsOn, rules, note }) => {
  const documents = await policyDocuments()
  if (madeBy(requestId, documents)) return { outcome: 'added', version: versionOf(startsOn, documents) }

  const problems = [...policyProblems(rules), ...(await problemsOfStart(startsOn, now.getTime(), documents))]
  if (problems.length > 0) return { outcome: 'refused', problems }

  const { id, version: _version, effectiveFrom, ...kept } = policyFrom(startsOn, rules)
  const past = !mayChange({ effectiveFrom }, now.getTime())
  const document: PolicyDocument = {
    _id: id,
    ...kept,
    effectiveFrom: new Date(effectiveFrom),
    place: past ? 'past' : id,
    status: 'kept',
    note,
    madeBy: caller.name,
    madeAt: now,
    revision: 0,
    history: [trail('added', note)],
    requestId,
  }
  const added = (await db.policies.insert(document)) ? document : await takeUpAgain(document)
  if (!added) return { outcome: 'refused', problems: [{ code: past ? 'not-future' : 'overlaps', field: 'startsOn' }] }
  return { outcome: 'added', version: versionOf(id, [...documents.filter(({ _id }) => _id !== id), added]) }
})

const madeBy = (requestId: string, documents: readonly PolicyDocument[]) =>
  documents.some(({ status, history }) => status === 'kept' && history.some(line => line.requestId === requestId))

async function problemsOfStart(startsOn: string, now: Instant, documents: readonly PolicyDocument[]): Promise<PolicyProblem[]> {
  const versions = documents.filter(({ status }) => status === 'kept').map(({ effectiveFrom }) => ({ effectiveFrom: effectiveFrom.getTime() }))
  const noneYet = versions.every(version => mayChange(version, now))
  const [first] = noneYet ? await db.articles.query({ status: 'published' }, { orderBy: [['publishedAt', 'asc']], limit: 1, fields: ['publishedAt'] }) : []
  const code = startProblem(startsOn, { now, versions, firstPublished: first?.publishedAt?.getTime() ?? null })
  return code ? [{ code, field: 'startsOn' }] : []
}

/** A version of that day which was withdrawn comes back with other rules, and its trail goes on; not by the request that made it. */
function takeUpAgain({ _id, genres, statutoryMinimum, taxTable, history, revision: _revision, ...rest }: PolicyDocument) {
  const whole = { genres: _.set(genres), statutoryMinimum: _.set(statutoryMinimum), taxTable: _.set(taxTable) }
  return db.policies.changeAndGet({ _id, status: 'withdrawn', 'history.requestId': _.neq(rest.requestId) }, { ...rest, ...whole, revision: _.inc(1), history: _.push(history) })
}
