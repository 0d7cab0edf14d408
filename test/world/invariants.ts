import type { HistoryEntry } from '../../cloudfunctions/_kit/documents'
import { holdsSeat } from '../../shared/domain/registration-rules'
import type { World } from './world'

/**
 * What must hold of an activity whenever nobody is half-way through: the counters count, nobody has more than one
 * place, and nobody waits beside a free seat that they could have.
 */
export async function expectSeatsToAddUp(world: World, activity: { id: string }): Promise<void> {
  const [now, registrations] = await Promise.all([world.activityNow(activity), world.registrationsOf(activity)])
  const held = registrations.filter(({ status }) => holdsSeat(status))
  const waitlisted = registrations.filter(({ status }) => status === 'waitlisted')
  const pending = registrations.filter(({ status }) => status === 'pending')

  expect({ taken: now.taken, waiting: now.waiting, pending: now.pending }).toEqual({ taken: held.length, waiting: waitlisted.length, pending: pending.length })
  expect(now.taken).toBeLessThanOrEqual(now.seats)
  const unitSeats = now.unitSeats ?? Infinity
  const heldBy = (unitId: string) => held.filter(each => each.unitId === unitId).length
  for (const unitId of new Set(registrations.map(each => each.unitId))) {
    expect(now.unitTaken[unitId] ?? 0).toBe(heldBy(unitId))
    expect(heldBy(unitId)).toBeLessThanOrEqual(unitSeats)
  }
  if (now.taken < now.seats) for (const { unitId } of waitlisted) expect(heldBy(unitId)).toBe(unitSeats)
  expect(new Set(registrations.map(({ memberId }) => memberId)).size).toBe(registrations.length)
  expect(new Set(registrations.map(({ number }) => number)).size).toBe(registrations.length)
  for (const registration of registrations) expectOneLineARequest(registration)
}

/**
 * What must hold of an activity's teams besides: whoever is in one has a place that names it, and nobody else has; who
 * plays is of the team; and the events count the teams that are entered for them.
 */
export async function expectTeamsToAddUp(world: World, activity: { id: string }): Promise<void> {
  await expectSeatsToAddUp(world, activity)
  const [{ teamEvents, eventTeams }, all, registrations] = await Promise.all([
    world.activityNow(activity),
    world.look('teams', { activityId: activity.id }),
    world.registrationsOf(activity),
  ])
  const entered = all.filter(({ status }) => status === 'entered')
  const peopleOf = (team: (typeof all)[number]) => [...new Set([team.leaderId, ...team.players.map(({ memberId }) => memberId)])]
  const held = registrations.filter(({ status }) => holdsSeat(status))

  expect(held.map(({ memberId, teamId }) => `${memberId} ${teamId}`).sort()).toEqual(entered.flatMap(team => peopleOf(team).map(id => `${id} ${team._id}`)).sort())
  for (const { players, lineup, history } of all) {
    expect(new Set(players.map(({ memberId }) => memberId)).size).toBe(players.length)
    for (const playing of Object.values(lineup)) expect(players.map(({ memberId }) => memberId)).toEqual(expect.arrayContaining(playing))
    expectOneLineARequest({ history })
  }
  for (const { id, teams } of teamEvents) {
    expect(eventTeams[id] ?? 0).toBe(entered.filter(({ lineup }) => lineup[id]).length)
    expect(eventTeams[id] ?? 0).toBeLessThanOrEqual(teams ?? Infinity)
  }
  expect(new Set(entered.map(({ name }) => name)).size).toBe(entered.length)
}

/** A repeat of a request leaves no second line in a record's trail. */
export function expectOneLineARequest({ history }: { history: HistoryEntry[] }): void {
  const lines = history.map(({ what, requestId }) => `${what} ${requestId}`)
  expect(new Set(lines).size).toBe(lines.length)
}
