import { team } from '../../shared/contract/team'
import { whyNotEligible } from '../../shared/domain/eligibility'
import { AppError } from '../../shared/errors'
import { contactsToldOf } from '../_kit/await-word'
import { candidateFor } from '../_kit/candidate'
import { _ } from '../_kit/cloud'
import { isDuplicate } from '../_kit/collection'
import { db } from '../_kit/db'
import type { HistoryEntry, MemberDocument } from '../_kit/documents'
import { idFor } from '../_kit/ids'
import { newMember } from '../_kit/new-member'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { registrationId } from '../_kit/registration-id'
import { transact } from '../_kit/transaction'
import { unboundOpenid } from '../_kit/unbound'
import { useCase } from '../_kit/use-case'
import { isStaff, managedTeam, type Managed } from './managed-team'
import { takeTeamPlace, whyNoPlace } from './team-place'

export const addPlayer = useCase(team.calls.addPlayer, async ({ now, caller, requestId, trail }, { teamId, sex, certificate, ...given }) => {
  const known = await db.members.findOne({ phone: given.phone })
  try {
    return await transact(async transaction => {
      const { team: found, activity, against } = await managedTeam(transaction, teamId, caller, now, requestId)
      const person = known ?? newcomer(given, { found, caller, requestId, entry: trail('entered') })
      const refused = <const R>(reason: R) => ({ outcome: 'refused', reason }) as const
      if (found.players.some(({ memberId }) => memberId === person._id)) return { outcome: 'saved' } as const
      if (against) return refused(against)
      if (person.name !== given.name) return refused('phone-of-another')

      const mine = known && (await transaction.find(db.registrations, registrationId(activity._id, person._id)))
      const reason =
        whyNotEligible(activity.eligibility, await candidateFor(activity, person, certificate)) ?? whyNoPlace(activity, person, mine, teamId)
      if (reason) return refused(reason)

      const enteredBy = { id: caller._id, name: caller.name }
      await takeTeamPlace(transaction, { activity, person, mine, teamId, enteredBy, certificate, entry: trail('registered') })
      if (!known) await transaction.insert(db.members, { ...person, ...(await toldWhoWaits(person, found.unitId, { now, requestId })) })
      const words = { by: caller.name, team: found.name, title: activity.title, teamId, activityId: activity._id }
      await transaction.change(db.teams, teamId, {
        players: _.push([{ memberId: person._id, name: person.name, unitName: person.unitName, sex }]),
        ...noting(trail('player-entered')),
        ...(person._id !== caller._id && telling(notice('team-entered', person._id, words, { now, requestId }))),
      })
      return { outcome: 'saved' } as const
    })
  } catch (error) {
    // Somebody came in under this phone this very moment: asked again, they are found.
    if (isDuplicate(error)) throw new AppError('BUSY')
    throw error
  }
})

/** Nobody's WeChat yet. What a leader says of a person their unit has still to confirm, unless they speak for it. */
function newcomer(
  given: Pick<MemberDocument, 'name' | 'phone'>,
  { found, caller, requestId, entry }: { found: Managed['team']; caller: MemberDocument; requestId: string; entry: HistoryEntry },
): MemberDocument {
  const id = idFor(caller._id, requestId)
  const speaksForUnit = isStaff(caller) || (caller.contact && caller.standing === 'confirmed' && caller.unitId === found.unitId)
  const standing = speaksForUnit ? ('confirmed' as const) : ('awaiting' as const)
  const person = { ...given, openid: unboundOpenid(id), phoneVerified: false, department: '', standing }
  return newMember(id, person, { _id: found.unitId, name: found.unitName }, { now: entry.at, requestId, by: entry })
}

async function toldWhoWaits(person: MemberDocument, unitId: string, scene: { now: Date; requestId: string }) {
  if (person.standing !== 'awaiting') return {}
  const notices = await contactsToldOf(person, { _id: unitId, name: person.unitName }, scene)
  return notices.length > 0 ? { notices } : {}
}
