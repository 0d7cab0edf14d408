import { asOnePlayer } from '../../shared/domain/one-player'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry } from '../_kit/documents'
import type { Transaction } from '../_kit/transaction'

/** Names the kept record in a team wherever it names the dropped one. Comes to nothing when it is done again. */
export async function moveInTeam(transaction: Transaction, teamId: string, from: string, to: string, entry: HistoryEntry): Promise<void> {
  const team = await transaction.find(db.teams, teamId)
  if (!team || (team.leaderId !== from && !team.players.some(({ memberId }) => memberId === from))) return
  const { leaderId, players, lineup } = asOnePlayer(team, from, to)
  await transaction.change(db.teams, teamId, { leaderId, players, lineup: _.set(lineup), revision: _.inc(1), history: _.push([entry]) })
}
