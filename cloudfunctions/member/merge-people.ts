import { member } from '../../shared/contract/member'
import { whyNotMerge } from '../../shared/domain/people-rules'
import { begun, ended, united } from '../../shared/domain/services'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, MemberDocument, UnitDocument } from '../_kit/documents'
import { notice } from '../_kit/notice'
import { transact, type Transaction } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { noting } from '../_kit/noting'
import { asKept } from './keep-person'
import { moveBelongings } from './move-belongings'
import { isUnbound } from '../_kit/unbound'

/**
 * First the two become one, in one transaction: from then on nobody comes in as the dropped one. Then what hangs on it
 * moves over piece by piece, each piece in one step, so that a merge that was cut off goes on when it is asked again.
 */
export const merge = useCase(member.calls.merge, async ({ caller, now, requestId, trail }, { keep, drop }) => {
  const told = notice('records-merged', keep, { name: '' }, { now, requestId })
  const against = await transact(async transaction => {
    const kept = await transaction.find(db.members, keep)
    const dropped = await transaction.find(db.members, drop)
    if (!kept || !dropped) throw new AppError('NOT_FOUND')
    if (dropped.mergedInto === keep) return null
    const reason = whyNotMerge(asKept(kept), asKept(dropped))
    if (reason) return reason

    await uniteOffices(transaction, kept, dropped, trail('officer-merged', kept.name))
    await transaction.change(db.members, drop, { ...emptied(dropped, keep, now), ...noting(trail('merged-away', kept.name)) })
    const notices = [...(kept.notices ?? []), ...(dropped.notices ?? []).map(each => ({ ...each, to: keep })), { ...told, words: { name: kept.name } }]
    await transaction.change(db.members, keep, { ...joined(kept, dropped, now), ...noting(trail('merged', dropped.name)), notices })
    return null
  })
  if (against) return { outcome: 'refused', reason: against }

  await moveBelongings(drop, keep, { at: now, by: caller._id, byName: caller.name, what: 'merged', why: '', requestId })
  return { outcome: 'merged' }
})

/** What is left of a record that went into another: enough to be found by. */
const emptied = (dropped: MemberDocument, mergedInto: string, now: Date) => ({
  openid: `merged:${dropped._id}`,
  phone: `none:${dropped._id}`,
  phoneVerified: false,
  standing: 'left',
  contact: false,
  roles: [],
  services: ended(dropped.services, now),
  mergedInto,
  notices: [],
})

/** The kept record with what the dropped one adds: a WeChat or a phone only where it has none of its own. */
function joined(kept: MemberDocument, dropped: MemberDocument, now: Date) {
  const sameUnit = kept.unitId === dropped.unitId
  const { phone, phoneVerified } = hasBetterPhone(dropped, kept) ? dropped : kept
  const standing = sameUnit && dropped.standing === 'confirmed' ? dropped.standing : kept.standing
  const services = united(kept.services, dropped.services, now)
  return {
    openid: isUnbound(kept) && !isUnbound(dropped) ? dropped.openid : kept.openid,
    phone,
    phoneVerified,
    standing,
    contact: kept.contact || (sameUnit && dropped.contact),
    roles: isOfficerAfter(kept, dropped) && !kept.roles.includes('officer') ? [...kept.roles, 'officer' as const] : kept.roles,
    services: standing === 'confirmed' ? begun(services, { id: kept.unitId, name: kept.unitName }, now) : services,
    consent: _.set(kept.consent ?? dropped.consent),
    joinedAt: kept.joinedAt < dropped.joinedAt ? kept.joinedAt : dropped.joinedAt,
  }
}

function hasBetterPhone(dropped: MemberDocument, kept: MemberDocument): boolean {
  const hasPhone = ({ phone }: MemberDocument) => !phone.startsWith('none:')
  return hasPhone(dropped) && (!hasPhone(kept) || (dropped.phoneVerified && !kept.phoneVerified))
}

const isOfficerAfter = (kept: MemberDocument, dropped: MemberDocument) =>
  kept.roles.includes('officer') || (dropped.roles.includes('officer') && kept.unitId === dropped.unitId)

/** The dropped one's office goes to the kept one within one unit, and ends in another. */
async function uniteOffices(transaction: Transaction, kept: MemberDocument, dropped: MemberDocument, entry: HistoryEntry): Promise<void> {
  if (!dropped.roles.includes('officer')) return
  const unit = await transaction.find(db.units, dropped.unitId)
  if (!unit) return
  await transaction.change(db.units, unit._id, { officers: officersAfter(unit, kept, dropped), history: _.push([entry]) })
}

function officersAfter({ _id, officers }: UnitDocument, kept: MemberDocument, dropped: MemberDocument): string[] {
  const others = officers.filter(id => id !== dropped._id && id !== kept._id)
  return kept.unitId === _id && isOfficerAfter(kept, dropped) ? [...others, kept._id] : others
}
