import { AppError } from '../../shared/errors'
import { whyTeamClosed, type TeamClosed } from '../../shared/domain/team-rules'
import { windowOf } from '../_kit/activity-view'
import { db } from '../_kit/db'
import type { ActivityDocument, MemberDocument, TeamDocument } from '../_kit/documents'
import type { Transaction } from '../_kit/transaction'

export const isStaff = ({ roles }: Pick<MemberDocument, 'roles'>): boolean => roles.includes('staff') || roles.includes('admin')

export interface Managed {
  team: TeamDocument
  activity: ActivityDocument
  byStaff: boolean
  /** Why it cannot be changed now; null when it can. */
  against: TeamClosed | 'withdrawn' | null
}

/**
 * A team for its leader, or for staff, to change.
 *
 * @param requestId a repeat is let through by whoever made the request: they may have handed the team over by it
 * @throws AppError NOT_FOUND for everybody else
 */
export async function managedTeam(transaction: Transaction, teamId: string, caller: MemberDocument, now: Date, requestId: string): Promise<Managed> {
  const team = await transaction.find(db.teams, teamId)
  const byStaff = isStaff(caller)
  if (!team || !(byStaff || team.leaderId === caller._id || isRepeat(team, caller, requestId))) throw new AppError('NOT_FOUND')
  const activity = await transaction.find(db.activities, team.activityId)
  if (!activity) throw new AppError('NOT_FOUND')
  const against = team.status === 'withdrawn' ? 'withdrawn' : whyTeamClosed(windowOf(activity), byStaff, now.getTime())
  return { team, activity, byStaff, against }
}

/** Whether this person's very request changed the team before. */
export const isRepeat = ({ history }: TeamDocument, { _id }: Pick<MemberDocument, '_id'>, requestId: string): boolean =>
  history.some(entry => entry.requestId === requestId && entry.by === _id)
