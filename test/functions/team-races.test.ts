import { contracts } from '../../shared/contract'
import type { Call, Input } from '../../shared/contract/call'
import { freshRequestId } from '../world/ground'
import { expectTeamsToAddUp } from '../world/invariants'
import type { Person } from '../world/people'
import { mixedDoubles } from '../world/teams'
import { enterEventUnguarded, joinTeamUnguarded, registerUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { make, join, saveLineup, withdraw, handOver } = contracts.team.calls
const { cancel } = contracts.registration.calls

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** As a phone does it: told that many are at it, it tries the same request again. */
async function persist<C extends Call>(call: C, person: Person, input: Input<C>): Promise<{ outcome: string; reason?: string }> {
  const requestId = freshRequestId()
  for (let tries = 0; tries < 10; tries++) {
    const answer = await world.call(call, person, input, requestId)
    if (answer.ok) return answer.data as never
    expect(answer.error.code).toBe('BUSY')
  }
  throw new Error('busy ten times over')
}
const told = (answers: readonly { outcome: string; reason?: string }[]) => answers.map(({ outcome, reason }) => reason ?? outcome).sort()
const joins = (person: Person, team: { id: string; inviteKey: string }) => persist(join, person, { teamId: team.id, invite: team.inviteKey, sex: 'female' })
const rounds = [1, 2, 3, 4]

describe('the last place of an event', () => {
  const event = { ...mixedDoubles, teams: 1 }
  async function twoTeams() {
    const activity = await world.league({ teamEvents: [event] })
    return { activity, teams: [await world.team(activity, { name: '一队' }), await world.team(activity, { name: '二队' })] as const }
  }

  test('both teams get it when the guard is taken away', async () => {
    const { activity, teams } = await twoTeams()
    expect(await Promise.all(teams.map(team => enterEventUnguarded(world, activity, event, team)))).toEqual(['entered', 'entered'])
  })

  test.each(rounds)('one team gets it, the other hears that it is gone (%i)', async () => {
    const { activity, teams } = await twoTeams()
    const answers = await Promise.all(teams.map(team => persist(saveLineup, team.leader, { teamId: team.id, revision: 0, lineup: { mixed0: [team.leader.id] } })))
    expect(told(answers)).toEqual(['event-full', 'saved'])
    expect((await world.activityNow(activity)).eventTeams).toEqual({ mixed0: 1 })
    await expectTeamsToAddUp(world, activity)
  })
})

describe('one person with two invitations', () => {
  async function invitedTwice() {
    const activity = await world.league()
    const teams = [await world.team(activity, { name: '一队' }), await world.team(activity, { name: '二队' })] as const
    return { activity, teams, person: await world.member() }
  }

  test('is in both teams when the guard is taken away', async () => {
    const { activity, teams, person } = await invitedTwice()
    expect(await Promise.all(teams.map(team => joinTeamUnguarded(world, activity, team, person)))).toEqual(['joined', 'joined'])
  })

  test.each(rounds)('who takes both at once is in one team, with one place (%i)', async () => {
    const { activity, teams, person } = await invitedTwice()
    expect(told(await Promise.all(teams.map(team => joins(person, team))))).toEqual(['in-another-team', 'joined'])
    expect(await world.activityNow(activity)).toMatchObject({ taken: 3 })
    await expectTeamsToAddUp(world, activity)
  })
})

describe('the last seat', () => {
  test('goes to both players when the guard is taken away', async () => {
    const activity = await world.league({ seats: 1 })
    expect(await Promise.all((await world.members(2)).map(person => registerUnguarded(world, activity, person)))).toEqual(['registered', 'registered'])
  })

  test.each(rounds)('goes to one of two players of two teams (%i)', async () => {
    const activity = await world.league({ seats: 3 })
    const teams = [await world.team(activity, { name: '一队' }), await world.team(activity, { name: '二队' })]
    const people = await world.members(2)
    expect(told(await Promise.all(people.map((person, i) => joins(person, teams[i]!))))).toEqual(['full', 'joined'])
    await expectTeamsToAddUp(world, activity)
  })
})

test('one name chosen by three at once is one team’s', async () => {
  const activity = await world.league()
  const answers = await Promise.all((await world.members(3)).map(person => persist(make, person, { activityId: activity.id, name: '河州一队', plays: 'male' })))
  expect(told(answers)).toEqual(['made', 'name-taken', 'name-taken'])
  await expectTeamsToAddUp(world, activity)
})

test('players come and go, one is put into the line-up, all at once: whoever is named is there', async () => {
  const activity = await world.league({ teamEvents: [{ ...mixedDoubles, most: 6 }] })
  const [staying, leaving, coming] = [await world.member(), await world.member(), await world.members(3)]
  const team = await world.team(activity, { players: [staying, leaving] })
  await Promise.all([
    persist(saveLineup, team.leader, { teamId: team.id, revision: 0, lineup: { mixed0: [staying.id, leaving.id] } }),
    persist(cancel, leaving, { activityId: activity.id }),
    ...coming.map(person => joins(person, team)),
  ])
  expect((await world.teamNow(team)).players).toHaveLength(5)
  await expectTeamsToAddUp(world, activity)
})

test.each(rounds)('a team withdrawn while somebody joins has nobody left in it (%i)', async () => {
  const activity = await world.league()
  const team = await world.team(activity)
  const person = await world.member()
  const [gone] = await Promise.all([persist(withdraw, team.leader, { teamId: team.id }), joins(person, team)])
  expect(gone.outcome).toBe('withdrawn')
  expect(await world.activityNow(activity)).toMatchObject({ taken: 0 })
  await expectTeamsToAddUp(world, activity)
})

test.each(rounds)('a leader who hands over to somebody who leaves: the team has a leader, or nobody (%i)', async () => {
  const activity = await world.league()
  const heir = await world.member()
  const team = await world.team(activity, { players: [heir] })
  await Promise.all([persist(handOver, team.leader, { teamId: team.id, memberId: heir.id }), persist(cancel, heir, { activityId: activity.id })])
  expect(await world.teamNow(team)).toMatchObject({ leaderId: team.leader.id })
  await expectTeamsToAddUp(world, activity)
})
