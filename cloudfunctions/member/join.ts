import { member } from '../../shared/contract/member'
import type { MemberDocument } from '../_kit/documents'
import { db } from '../_kit/db'
import { idFor } from '../_kit/ids'
import { useCase } from '../_kit/use-case'
import { contactsToldOf, openUnit } from '../_kit/await-word'
import { saved } from './me-view'
import { newMember } from '../_kit/new-member'
import { proves } from '../_kit/phone-proof'
import { takeOver } from './take-over'
import { isUnbound } from '../_kit/unbound'

export const join = useCase(member.calls.join, async ({ now, openid, requestId, findCaller }, { proof, ...person }) => {
  const already = await findCaller()
  if (already) return saved(already)

  const phoneVerified = proof !== ''
  if (phoneVerified && !proves(proof, { openid, phone: person.phone }, now)) return { outcome: 'refused', reason: 'proof-expired' }

  const [unit, holder] = await Promise.all([openUnit(person.unitId), phoneVerified ? db.members.findOne({ phone: person.phone }) : null])
  if (!unit) return { outcome: 'refused', reason: 'no-such-unit' }
  if (holder && !isUnbound(holder)) return await boundAlready(holder, openid)

  const told = await contactsToldOf(person, unit, { now, requestId })
  if (holder) {
    const taken = await takeOver(holder, { openid, unit, told, now, requestId, ...person })
    return taken ? saved(taken) : await boundAlready(holder, openid)
  }
  return await enrol(newMember(idFor(openid, requestId), { ...person, openid, phoneVerified, standing: 'awaiting' }, unit, { now, requestId, told }))
})

async function enrol(document: MemberDocument) {
  if (await db.members.insert(document)) return saved(document)

  // A unique index refused: either this identity joined a moment ago, or the phone is another person's.
  const joinedMeanwhile = await db.members.findOne({ openid: document.openid })
  if (joinedMeanwhile) return saved(joinedMeanwhile)
  return { outcome: 'refused', reason: document.phoneVerified ? 'phone-bound' : 'phone-taken' } as const
}

/** Somebody took the record over: another WeChat, or this one a moment ago. */
async function boundAlready({ _id }: MemberDocument, openid: string) {
  const now = await db.members.find(_id)
  return now?.openid === openid ? saved(now) : ({ outcome: 'refused', reason: 'phone-bound' } as const)
}
