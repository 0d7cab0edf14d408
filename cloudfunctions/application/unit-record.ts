import { whyTaken } from '../../shared/domain/application-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, UnitApplication, UnitDocument } from '../_kit/documents'
import { idFor } from '../_kit/ids'
import type { Transaction } from '../_kit/transaction'
import { isApplied, type Applied } from './application-view'

interface Company {
  name: string
  creditCode: string
  region: string
  address: string
  business: string
  licence: string
}

interface Scene {
  now: Date
  openid: string
  requestId: string
}

type Found =
  | { record: UnitDocument | null }
  | { outcome: 'taken'; what: 'code' | 'name'; by: NonNullable<ReturnType<typeof whyTaken>>; owner: string }

const asClaimed = (unit: UnitDocument) => ({ id: unit._id, state: unit.state, application: unit.application })

/**
 * The record that an application goes into: the applicant's own that came back, or one of the same company that was
 * not taken before; null for a new one. Or which unit has the code or the name.
 */
export async function findRecord(
  transaction: Transaction,
  { name, creditCode }: Company,
  { id, latest }: { id: string; latest: UnitDocument | null },
): Promise<Found> {
  const [byCode] = await transaction.query(db.units, { codeKey: creditCode }, { limit: 1 })
  const [byName] = await transaction.query(db.units, { name }, { limit: 1 })
  const own = isApplied(latest) && latest.application.stage === 'returned' ? latest : null
  const record = own ?? byName ?? byCode ?? null

  for (const [what, unit] of [['code', byCode], ['name', byName]] as const) {
    if (!unit) continue
    // Another company's record that lies idle is not the applicant's to clear away: staff see to it.
    const by = whyTaken(asClaimed(unit), id) ?? (unit._id === record?._id ? null : 'left')
    if (by) return { outcome: 'taken', what, by, owner: by === 'applying' ? '' : unit.name }
  }
  return { record }
}

/** Writes the company as it applies. @returns the unit as it becomes */
export async function writeRecord(
  transaction: Transaction,
  record: UnitDocument | null,
  { licence, business, ...company }: Company,
  { id: applicantId, name }: { id: string; name: string },
  { now, openid, requestId }: Scene,
): Promise<Applied> {
  const application: UnitApplication = { stage: 'submitted', applicantId, licence, business, submittedAt: now, remark: '', decision: null }
  const entry: HistoryEntry = { at: now, by: applicantId, byName: name, what: record ? 'applied-again' : 'applied', why: '', requestId }
  const fields = { ...company, codeKey: company.creditCode, state: 'applying' as const, application, requestId }

  if (record) {
    await transaction.change(db.units, record._id, {
      ...fields,
      application: _.set(application),
      revision: _.inc(1),
      history: _.push([entry]),
    })
    return { ...record, ...fields, revision: record.revision + 1, history: [...record.history, entry] }
  }
  const unit: Applied = {
    _id: idFor(`${openid} unit`, requestId),
    ...fields,
    grade: 'member',
    grades: [],
    invoice: null,
    officers: [],
    revision: 0,
    history: [entry],
  }
  await transaction.insert(db.units, unit)
  return unit
}
