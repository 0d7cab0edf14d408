import type { ContactStep, UnitStep } from '../../shared/domain/unit-import'
import type { UnitDraft } from '../../shared/domain/unit-sheet'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, UnitDocument } from '../_kit/documents'
import { idFor } from '../_kit/ids'
import { newMember } from '../_kit/new-member'
import { newUnit } from '../_kit/new-unit'
import { notice, telling } from '../_kit/notice'
import type { Transaction } from '../_kit/transaction'
import { unboundOpenid } from '../_kit/unbound'
import type { Known } from './look-up'

interface Circumstances {
  now: Date
  requestId: string
  trail: (what: string, why?: string) => HistoryEntry
}

/** Does what one row of a workbook asks for. A name, code or phone that was taken meanwhile fails the transaction. */
export async function takeStep(transaction: Transaction, step: UnitStep, known: Known, circumstances: Circumstances): Promise<void> {
  if (step.step === 'same') return
  const unit =
    step.step === 'add'
      ? await addUnit(transaction, step.draft, circumstances)
      : await changeUnit(transaction, step, known, circumstances)
  await nameContact(transaction, step.contact, step.draft, unit, circumstances)
}

type Named = Pick<UnitDocument, '_id' | 'name'>
type Add = Extract<UnitStep, { step: 'add' }>
type Change = Extract<UnitStep, { step: 'change' }>

async function addUnit(transaction: Transaction, { name, creditCode, grade, term, region, address }: Add['draft'], { requestId, trail }: Circumstances): Promise<Named> {
  const unit = newUnit(idFor(name, requestId), { name, creditCode, grade, term, region, address }, trail('imported'))
  await transaction.insert(db.units, unit)
  return unit
}

async function changeUnit(
  transaction: Transaction,
  { unitId, change: { grade, creditCode, ...own } }: Change,
  { units }: Known,
  { now, requestId, trail }: Circumstances,
): Promise<Named> {
  const entry = trail('imported')
  await transaction.change(db.units, unitId, {
    ...own,
    ...(creditCode && { creditCode, codeKey: creditCode }),
    ...(grade && { grade: grade.grade, grades: _.push([{ ...grade, from: now, by: entry.byName }]) }),
    revision: _.inc(1),
    requestId,
    history: _.push([entry]),
  })
  return units.find(({ _id }) => _id === unitId)!
}

async function nameContact(
  transaction: Transaction,
  contact: ContactStep,
  { contact: name, phone }: UnitDraft,
  unit: Named,
  { now, requestId, trail }: Circumstances,
) {
  if (contact?.step === 'name') {
    const told = notice('contact-named', contact.personId, { unit: unit.name }, { now, requestId })
    await transaction.change(db.members, contact.personId, {
      contact: true,
      standing: 'confirmed',
      requestId,
      history: _.push([trail('contact-named', unit.name)]),
      ...telling(told),
    })
  }
  if (contact?.step === 'enter') {
    const id = idFor(phone, requestId)
    const given = { openid: unboundOpenid(id), name, phone, phoneVerified: false, department: '', standing: 'confirmed' as const }
    const entered = newMember(id, given, unit, { now, requestId, by: trail('entered', unit.name) })
    await transaction.insert(db.members, { ...entered, contact: true })
  }
}
