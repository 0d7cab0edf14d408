import { association } from '../../shared/contract/association'
import { keepAdmins } from '../_kit/admins'
import { associationNow } from '../_kit/association'
import { _, beginning } from '../_kit/cloud'
import type { Collection } from '../_kit/collection'
import { db } from '../_kit/db'
import { leadersAwayId } from '../_kit/papers'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { sampleId } from './show-settings'

/** As many as the platform gives at once. */
const atOnce = 1_000

/** Whose person, and which unit, stay. */
interface Keeper {
  by: string
  unitId: string
}

/**
 * The mark says that the store holds the sample, and whose clearing has begun; it goes last. So whatever was cut off is
 * gone on with, and nothing is taken from a store without it: what is to go is read first, then the mark once more, and
 * only what was read while it stood is taken away.
 */
export const clearSample = useCase(association.calls.clearSample, async ({ caller, requestId }, { name }) => {
  const keeper = { by: caller._id, unitId: caller.unitId }
  const mark = await db.sample.find(sampleId)
  if (!mark) return caller.requestId === requestId ? { outcome: 'cleared' } : { outcome: 'refused', reason: 'no-sample' }
  if (name.trim() !== (await associationNow()).name) return { outcome: 'refused', reason: 'other-name' }
  if (!(await claim(keeper))) return { outcome: 'refused', reason: 'another-clears' }

  // People first: nobody else begins anything any more.
  const [members, ...others] = goingBy(keeper)
  for (const some of [[members!], others]) await takeAway(some)
  await leaveInOrder(keeper, requestId)
  return { outcome: 'cleared' }
})

/** @returns whether it is this person who clears, now or since before */
async function claim(keeper: Keeper): Promise<boolean> {
  if (await db.sample.change({ _id: sampleId, clearing: null }, { clearing: _.set(keeper) })) return true
  return (await db.sample.find(sampleId))?.clearing?.by === keeper.by
}

interface Going {
  from: Collection<{ _id: string }>
  where: Record<string, unknown>
}

/** Every collection there is, and of some what stays: settings are no sample, but for what counts or tells of it. */
function goingBy({ by, unitId }: Keeper): Going[] {
  const others = { _id: _.neq(by) }
  const except: Record<string, Record<string, unknown>> = {
    members: others,
    privates: others,
    units: { _id: _.neq(unitId) },
    sessions: { memberId: _.neq(by) },
    settings: _.or([{ _id: beginning('receipts-') }, { _id: leadersAwayId }]) as unknown as Record<string, unknown>,
  }
  const collections = new Map(Object.values(db).map(each => [each.name, each as unknown as Collection<{ _id: string }>]))
  collections.delete('members')
  return [db.members as unknown as Collection<{ _id: string }>, ...collections.values()].map(from => ({ from, where: except[from.name] ?? {} }))
}

async function takeAway(going: readonly Going[]): Promise<void> {
  for (let rest = going; rest.length > 0; ) {
    const found = await Promise.all(rest.map(async ({ from, where }) => (await from.query(where, { limit: atOnce, fields: ['_id'] })).map(({ _id }) => _id)))
    if (!(await db.sample.find(sampleId))) return
    await Promise.all(rest.map(({ from }, at) => (found[at]!.length > 0 ? from.remove({ _id: _.in(found[at]!) }) : 0)))
    rest = rest.filter((_each, at) => found[at]!.length === atOnce)
  }
}

/** Who stays is the administrator, their unit names nobody who is gone, and the mark goes: together, or not at all. */
const leaveInOrder = ({ by, unitId }: Keeper, requestId: string): Promise<void> =>
  transact(async transaction => {
    const person = await transaction.find(db.members, by)
    const unit = await transaction.find(db.units, unitId)
    if (!(await transaction.find(db.sample, sampleId))) return
    if (person) await transaction.change(db.members, by, { notices: [], requestId })
    if (unit) await transaction.change(db.units, unitId, { officers: unit.officers.filter(id => id === by), notices: [] })
    await keepAdmins(transaction, [by])
    await transaction.remove(db.sample, sampleId)
  })
