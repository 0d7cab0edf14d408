import { _ } from '../cloudfunctions/_kit/cloud'
import { Collection, isDuplicate } from '../cloudfunctions/_kit/collection'
import { db } from '../cloudfunctions/_kit/db'
import type { PolicyDocument } from '../cloudfunctions/_kit/documents'
import { transact } from '../cloudfunctions/_kit/transaction'
import { dateKey } from '../shared/domain/instant'
import { missing, rewrite, type Migration } from './step'

interface OldPolicy extends Pick<PolicyDocument, '_id' | 'effectiveFrom' | 'countingRule' | 'genres' | 'statutoryMinimum' | 'taxTable'> {
  version: number
}

const older = { place: missing }

/**
 * Until 22 November 2026 a payment policy had a name and a number, and was put into the database by hand. Since then it is
 * named by the day it starts, on which no other does. Of two that started together the higher number priced everything
 * from then on: the other counts as withdrawn, under the name it had. Who made one, and when, nobody wrote down: it counts
 * as made when it came into force.
 */
export const policies: Migration = {
  version: 11,
  what: '稿酬标准按起用日期命名',
  steps: [
    rewrite<OldPolicy, Known>({
      collection: 'policies',
      older,
      // One of them takes the one place in the past.
      lanes: 1,
      lookUp: known,
      plan: (policy, among) => () => bring(policy, today(policy, among)),
    }),
  ],
}

interface Known {
  all: readonly OldPolicy[]
  first: string | undefined
}

async function known(): Promise<Known> {
  const all = await new Collection<OldPolicy & Partial<PolicyDocument>>('policies').query({}, { orderBy: [['effectiveFrom', 'asc'], ['version', 'desc']], limit: 1_000 })
  return { all, first: all.some(({ place }) => place === 'past') ? undefined : all[0]?._id }
}

function today({ _id, version, ...rules }: OldPolicy, { all, first }: Known): PolicyDocument {
  const day = dateKey(rules.effectiveFrom.getTime())
  const outranked = all.some(each => each._id !== _id && dateKey(each.effectiveFrom.getTime()) === day && (each.version ?? Infinity) > version)
  return {
    ...rules,
    _id: outranked ? _id : day,
    place: outranked ? _id : _id === first ? 'past' : day,
    status: outranked ? 'withdrawn' : 'kept',
    note: '',
    madeBy: '',
    madeAt: rules.effectiveFrom,
    revision: 0,
    history: [],
    requestId: 'migration-11',
  }
}

/** A record cannot change its name: the one comes as the other goes. */
async function bring({ _id: was }: OldPolicy, policy: PolicyDocument): Promise<boolean> {
  const { _id, effectiveFrom, place, status, note, madeBy, madeAt, revision, history, requestId } = policy
  if (_id === was) return (await db.policies.change({ _id, ...older }, { effectiveFrom, place, status, note, madeBy, madeAt, revision, history, requestId, version: _.remove() })) > 0
  try {
    return await transact(async transaction => {
      if (!(await transaction.find(db.policies, was))) return false
      await transaction.insert(db.policies, policy)
      await transaction.remove(db.policies, was)
      return true
    })
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}
