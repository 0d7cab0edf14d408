import { stageAfter, type Act } from '../../shared/domain/application-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, MemberDocument, UnitApplication } from '../_kit/documents'
import { transact, type Transaction } from '../_kit/transaction'
import { applicationOf, isApplied, type Applied } from './application-view'

interface Seen {
  id: string
  revision: number
}

/** What an act changes besides the stage: of the application, and of the unit. */
type Work = (transaction: Transaction, unit: Applied) => Promise<{ application?: Partial<UnitApplication>; unit?: object }>

/**
 * Does one act with an application that the caller saw at a revision. Of two who act at once one writes it first; the
 * other's revision is no longer the application's, and they are told what it has become.
 *
 * @throws AppError NOT_FOUND
 */
export async function proceed(act: Act, { id, revision }: Seen, caller: MemberDocument, entry: HistoryEntry, work: Work) {
  const outcome = await transact(async transaction => {
    const unit = await transaction.find(db.units, id)
    if (!isApplied(unit) || !isTheirs(unit, act, caller)) throw new AppError('NOT_FOUND')
    if (unit.history.some(({ requestId }) => requestId === entry.requestId)) return 'done'

    const stage = stageAfter(act, unit.application.stage)
    if (!stage || unit.revision !== revision) return 'changed'
    const changes = await work(transaction, unit)
    await transaction.change(db.units, id, {
      ...changes.unit,
      application: _.set({ ...unit.application, stage, ...changes.application }),
      revision: _.inc(1),
      requestId: entry.requestId,
      history: _.push([entry]),
    })
    return 'done'
  })
  return { outcome, application: await asItIs(id, { seesTrail: act !== 'withdraw' }) } as const
}

const isTheirs = ({ application }: Applied, act: Act, caller: MemberDocument) => act !== 'withdraw' || application.applicantId === caller._id

/** @throws AppError NOT_FOUND */
export async function asItIs(id: string, options: { seesTrail: boolean }) {
  const unit = await db.units.find(id)
  if (!isApplied(unit)) throw new AppError('NOT_FOUND')
  return applicationOf(unit, await db.members.find(unit.application.applicantId), options)
}
