import { contracts } from '../../shared/contract'
import type { TeamEvent } from '../../shared/contract/activity-plan'
import { expectTeamsToAddUp } from '../world/invariants'
import type { Person } from '../world/people'
import { mixedDoubles } from '../world/teams'
import { openWorld, type World } from '../world/world'

const { make, join, addPlayer, removePlayer, saveLineup, rename, handOver, renewInvite, withdraw, list, get, desk } = contracts.team.calls
const { cancel, pass } = contracts.registration.calls
const { scan } = contracts.checkin.calls
const day = 86_400_000

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
})
afterAll(() => world.close())

const men: TeamEvent = { id: 'mendbl', name: '男子双打', least: 2, most: 2, only: 'men', men: 0, women: 0, teams: null }

/** A league with a team of two, its leader a man and the other a woman. */
async function oneTeam(overrides: Parameters<World['league']>[0] = {}) {
  const activity = await world.league({ teamEvents: [mixedDoubles, men], ...overrides })
  const player = await world.member()
  const team = await world.team(activity, { players: [player] })
  return { activity, team, player }
}
const closeRegistration = ({ id }: { id: string }) => world.db.activities.change({ _id: id }, { registrationClosesAt: new Date(world.now() - 1) })
const seen = async (caller: Person, { id }: { id: string }) => world.done(get, caller, { id })
const lineupOf = async (caller: Person, { id }: { id: string }, lineup: Record<string, string[]>) => {
  const { inside } = await seen(caller, { id })
  return world.done(saveLineup, caller, { teamId: id, revision: inside!.revision, lineup })
}

describe('a team forms', () => {
  test('its leader plays, an invited player comes, and both have a pass', async () => {
    const { activity, team, player } = await oneTeam()
    for (const person of [team.leader, player]) {
      expect(await world.registrationOf(activity, person)).toMatchObject({ status: 'registered', teamId: team.id })
      expect(await world.done(pass, person, { activityId: activity.id })).toMatchObject({ outcome: 'pass' })
    }
    expect(await seen(team.leader, team)).toMatchObject({ mine: 'leader', team: { players: 2, missing: ['还没有选参加的项目'] } })
    await expectTeamsToAddUp(world, activity)
  })

  test('says what is missing until it is complete', async () => {
    const { activity, team, player } = await oneTeam()
    await lineupOf(team.leader, team, { mixed0: [team.leader.id] })
    expect((await seen(player, team)).team.missing).toEqual(['混合双打还缺 1 名女队员'])
    await lineupOf(team.leader, team, { mixed0: [team.leader.id, player.id] })
    expect((await seen(player, team)).team.missing).toEqual([])
    expect((await world.done(list, await world.member(), { activityId: activity.id })).teams).toMatchObject([{ name: team.name, missing: [] }])
    await expectTeamsToAddUp(world, activity)
  })

  test('a leader who only leads holds a place as well, and may come to play', async () => {
    const activity = await world.league()
    const leader = await world.member()
    const made = await world.done(make, leader, { activityId: activity.id, name: '河州三队', plays: null })
    if (made.outcome !== 'made') throw new Error(made.reason)
    expect(await world.activityNow(activity)).toMatchObject({ taken: 1 })
    const { inside } = await seen(leader, made)
    expect(inside?.players).toEqual([])
    await world.done(join, leader, { teamId: made.id, invite: inside!.inviteKey, sex: 'male' })
    await world.done(removePlayer, leader, { teamId: made.id, memberId: leader.id })
    expect((await seen(leader, made)).inside).toMatchObject({ players: [], leaderId: leader.id })
    await expectTeamsToAddUp(world, activity)
  })

  test('two teams of one activity have two names', async () => {
    const { activity, team } = await oneTeam()
    const other = await world.member()
    const named = (name: string) => world.done(make, other, { activityId: activity.id, name, plays: null })
    expect(await named(team.name)).toEqual({ outcome: 'refused', reason: 'name-taken' })
    expect(await named('另一支队')).toMatchObject({ outcome: 'made' })
    expect(await world.done(rename, team.leader, { teamId: team.id, name: '另一支队' })).toEqual({ outcome: 'refused', reason: 'name-taken' })
  })

  test('nobody is in two teams of one activity', async () => {
    const { activity, team, player } = await oneTeam()
    const other = await world.team(activity, { name: '另一支队' })
    const second = { outcome: 'refused', reason: 'in-another-team' }
    expect(await world.done(join, player, { teamId: other.id, invite: other.inviteKey, sex: 'female' })).toEqual(second)
    expect(await world.done(make, player, { activityId: activity.id, name: '第三支队', plays: 'female' })).toEqual(second)
    expect(await world.done(addPlayer, other.leader, { teamId: other.id, name: player.name, phone: player.phone, sex: 'female' })).toEqual(second)
    expect(await seen(player, other)).toMatchObject({ mine: 'other-team', inside: null })
    await expectTeamsToAddUp(world, activity)
    await world.done(cancel, player, { activityId: activity.id })
    expect(await world.done(join, player, { teamId: other.id, invite: other.inviteKey, sex: 'female' })).toEqual({ outcome: 'joined' })
    expect((await world.teamNow(team)).players).toHaveLength(1)
    await expectTeamsToAddUp(world, activity)
  })

  test('a full activity takes no more players: there is no line for teams', async () => {
    const { activity, team } = await oneTeam({ seats: 2 })
    const late = await world.member()
    expect(await world.done(join, late, { teamId: team.id, invite: team.inviteKey, sex: 'female' })).toEqual({ outcome: 'refused', reason: 'full' })
    expect(await world.registrationOf(activity, late)).toBeUndefined()
    expect(await world.activityNow(activity)).toMatchObject({ taken: 2, waiting: 0 })
  })

  test('a unit sends no more players than it may', async () => {
    const { team } = await oneTeam({ unitSeats: 2 })
    const colleague = await world.member()
    expect(await world.done(join, colleague, { teamId: team.id, invite: team.inviteKey, sex: 'female' })).toEqual({ outcome: 'refused', reason: 'unit-full' })
    const guest = await world.member({ unit: await world.unit() })
    expect(await world.done(join, guest, { teamId: team.id, invite: team.inviteKey, sex: 'female' })).toEqual({ outcome: 'joined' })
  })

  test('only who may come to the activity makes a team, joins one or is entered', async () => {
    const invited = await world.unit()
    const activity = await world.league({ eligibility: { grades: [], unitIds: [invited.id], roles: [], certificate: null } })
    const team = await world.team(activity, { leader: await world.member({ unit: invited }) })
    const stranger = await world.member()
    const refused = { outcome: 'refused', reason: 'unit-not-invited' }
    expect(await world.done(make, stranger, { activityId: activity.id, name: '外来队', plays: null })).toEqual(refused)
    expect(await world.done(join, stranger, { teamId: team.id, invite: team.inviteKey, sex: 'male' })).toEqual(refused)
    expect(await world.done(list, stranger, { activityId: activity.id })).toMatchObject({ ineligible: 'unit-not-invited' })
    // Of somebody new the leader can say anything: the unit has to confirm them first.
    const phone = world.phone()
    expect(await world.done(addPlayer, team.leader, { teamId: team.id, name: '江晚', phone, sex: 'female' })).toEqual({ outcome: 'refused', reason: 'awaiting-unit' })
    expect(await world.look('members', { phone })).toEqual([])
  })

  test('people one by one are not a team’s', async () => {
    const plain = await world.activity()
    expect(await world.done(make, await world.member(), { activityId: plain.id, name: '一队', plays: null })).toEqual({ outcome: 'refused', reason: 'no-teams' })
  })
})

describe('players entered by their leader', () => {
  test('one on record is added and told; under another name nobody is', async () => {
    const { activity, team } = await oneTeam()
    const person = await world.member()
    const enter = (name: string) => world.done(addPlayer, team.leader, { teamId: team.id, name, phone: person.phone, sex: 'male' })
    expect(await enter('别的姓名')).toEqual({ outcome: 'refused', reason: 'phone-of-another' })
    expect(await enter(person.name)).toEqual({ outcome: 'saved' })
    expect(await enter(person.name)).toEqual({ outcome: 'saved' })
    expect((await world.teamNow(team)).notices?.filter(({ kind }) => kind === 'team-entered')).toMatchObject([{ to: person.id }])
    expect(await world.registrationOf(activity, person)).toMatchObject({ enteredBy: { id: team.leader.id } })
    await expectTeamsToAddUp(world, activity)
  })

  test('somebody new waits for the unit’s word, which its contact is asked for', async () => {
    const unit = await world.unit()
    const contact = await world.member({ unit, contact: true })
    const activity = await world.league()
    const team = await world.team(activity, { leader: await world.member({ unit }) })
    const phone = world.phone()
    await world.done(addPlayer, team.leader, { teamId: team.id, name: '江晚', phone, sex: 'female' })
    expect(await world.look('members', { phone })).toMatchObject([{ standing: 'awaiting', unitId: unit.id, notices: [{ kind: 'person-awaits', to: contact.id }] }])
  })

  test('entered by the contact they are confirmed', async () => {
    const contact = await world.member({ unit: await world.unit(), contact: true })
    const team = await world.team(await world.league(), { leader: contact })
    const phone = world.phone()
    await world.done(addPlayer, contact, { teamId: team.id, name: '江晚', phone, sex: 'female' })
    expect(await world.look('members', { phone })).toMatchObject([{ standing: 'confirmed', unitId: contact.unitId }])
  })
})

describe('events', () => {
  test('one player plays in several events, and in none twice', async () => {
    const { activity, team, player } = await oneTeam()
    const third = await world.member()
    await world.done(addPlayer, team.leader, { teamId: team.id, name: third.name, phone: third.phone, sex: 'male' })
    expect(await lineupOf(team.leader, team, { mixed0: [team.leader.id, player.id], mendbl: [team.leader.id, third.id] })).toEqual({ outcome: 'saved' })
    const wrong = { outcome: 'refused', reason: 'lineup-wrong' }
    expect(await lineupOf(team.leader, team, { mixed0: [player.id, player.id] })).toEqual(wrong)
    expect(await lineupOf(team.leader, team, { mendbl: [team.leader.id, player.id] })).toEqual(wrong)
    expect(await lineupOf(team.leader, team, { mixed0: [team.leader.id, player.id, third.id] })).toEqual(wrong)
    expect(await lineupOf(team.leader, team, { mixed0: [(await world.member()).id] })).toEqual(wrong)
    expect(await lineupOf(team.leader, team, { other0: [team.leader.id] })).toEqual(wrong)
    await expectTeamsToAddUp(world, activity)
  })

  test('an event takes so many teams; one that leaves makes room', async () => {
    const activity = await world.league({ teamEvents: [{ ...mixedDoubles, teams: 1 }] })
    const [first, second] = [await world.team(activity, { name: '一队' }), await world.team(activity, { name: '二队' })]
    const enters = (team: typeof first) => lineupOf(team.leader, team, { mixed0: [team.leader.id] })
    expect(await enters(first)).toEqual({ outcome: 'saved' })
    expect(await enters(second)).toEqual({ outcome: 'event-full', eventId: 'mixed0' })
    expect(await lineupOf(first.leader, first, { mixed0: [] })).toEqual({ outcome: 'saved' })
    expect(await enters(second)).toEqual({ outcome: 'saved' })
    await expectTeamsToAddUp(world, activity)
  })

  test('a line-up is saved against the one that was seen', async () => {
    const { team, player } = await oneTeam()
    const old = { teamId: team.id, revision: 0, lineup: { mixed0: [team.leader.id] } }
    await lineupOf(team.leader, team, { mixed0: [player.id] })
    expect(await world.done(saveLineup, team.leader, old)).toEqual({ outcome: 'refused', reason: 'changed-meanwhile' })
  })
})

describe('who leaves', () => {
  test('is out of the team and its line-up, and the team says what it lacks now', async () => {
    const { activity, team, player } = await oneTeam()
    await lineupOf(team.leader, team, { mixed0: [team.leader.id, player.id] })
    expect(await world.done(cancel, player, { activityId: activity.id })).toEqual({ outcome: 'cancelled' })
    expect((await seen(team.leader, team)).team).toMatchObject({ players: 1, events: ['mixed0'], missing: ['混合双打还缺 1 名女队员'] })
    expect((await world.teamNow(team)).notices?.at(-1)).toMatchObject({ kind: 'team-left', to: team.leader.id })
    await expectTeamsToAddUp(world, activity)
  })

  test('as its leader is followed by the first of the players, who is told', async () => {
    const { activity, team, player } = await oneTeam()
    await world.done(cancel, team.leader, { activityId: activity.id })
    expect(await world.teamNow(team)).toMatchObject({ leaderId: player.id, leaderName: player.name, status: 'entered' })
    expect((await world.teamNow(team)).notices?.at(-1)).toMatchObject({ kind: 'team-led', to: player.id })
    expect(await world.call(get, team.leader, { id: team.id })).toMatchObject({ ok: true, data: { mine: 'none', inside: null } })
    await expectTeamsToAddUp(world, activity)
  })

  test('as its last person leaves no team behind, and no place at an event', async () => {
    const activity = await world.league()
    const team = await world.team(activity)
    await lineupOf(team.leader, team, { mixed0: [team.leader.id] })
    await world.done(cancel, team.leader, { activityId: activity.id })
    expect(await world.teamNow(team)).toMatchObject({ status: 'withdrawn' })
    expect(await world.activityNow(activity)).toMatchObject({ taken: 0, eventTeams: { mixed0: 0 } })
    await expectTeamsToAddUp(world, activity)
  })

  test('the program altogether leaves the team as well', async () => {
    const { activity, team, player } = await oneTeam()
    await lineupOf(team.leader, team, { mixed0: [team.leader.id, player.id] })
    expect(await world.done(contracts.privacy.calls.leave, player, {})).toEqual({ outcome: 'left' })
    expect((await world.teamNow(team)).players).toHaveLength(1)
    await expectTeamsToAddUp(world, activity)
  })
})

describe('what its leader may do, and until when', () => {
  test('nobody else changes it, nor sees who is in it', async () => {
    const { team, player } = await oneTeam()
    const attempts = (person: Person) =>
      Promise.all([
        world.call(rename, person, { teamId: team.id, name: '改了' }),
        world.call(saveLineup, person, { teamId: team.id, revision: 0, lineup: {} }),
        world.call(removePlayer, person, { teamId: team.id, memberId: player.id }),
        world.call(withdraw, person, { teamId: team.id }),
        world.call(renewInvite, person, { teamId: team.id }),
        world.call(handOver, person, { teamId: team.id, memberId: player.id }),
        world.call(addPlayer, person, { teamId: team.id, name: '江晚', phone: world.phone(), sex: 'female' }),
      ])
    for (const person of [player, await world.member({ contact: true })]) {
      for (const answer of await attempts(person)) expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    }
    expect((await seen(player, team)).inside).toMatchObject({ inviteKey: '', may: { change: false, leave: true } })
    const outsider = JSON.stringify(await seen(await world.member(), team))
    for (const secret of [team.inviteKey, player.name, player.id]) expect(outsider).not.toContain(secret)
  })

  test('after registration has closed only staff change it; the leader can still hand it over, players can still leave', async () => {
    const { activity, team, player } = await oneTeam()
    await closeRegistration(activity)
    const closed = { outcome: 'refused', reason: 'closed' }
    const substitute = await world.member()
    const adds = (caller: Person) => world.done(addPlayer, caller, { teamId: team.id, name: substitute.name, phone: substitute.phone, sex: 'female' })
    expect(await adds(team.leader)).toEqual(closed)
    expect(await world.done(join, substitute, { teamId: team.id, invite: team.inviteKey, sex: 'female' })).toEqual(closed)
    expect(await lineupOf(team.leader, team, { mixed0: [player.id] })).toEqual(closed)
    expect(await world.done(removePlayer, team.leader, { teamId: team.id, memberId: player.id })).toEqual(closed)

    expect(await adds(staff)).toEqual({ outcome: 'saved' })
    expect(await lineupOf(staff, team, { mixed0: [team.leader.id, substitute.id] })).toEqual({ outcome: 'saved' })
    expect(await world.done(handOver, team.leader, { teamId: team.id, memberId: player.id })).toEqual({ outcome: 'saved' })
    expect(await world.done(cancel, substitute, { activityId: activity.id })).toEqual({ outcome: 'cancelled' })
    expect((await world.done(desk, staff, { activityId: activity.id })).teams).toMatchObject([{ leaderPhone: player.phone, missing: ['混合双打还缺 1 名女队员'] }])
    await expectTeamsToAddUp(world, activity)
  })

  test('it is withdrawn until the day for it, then by staff alone', async () => {
    const { activity, team } = await oneTeam({ cancelUntil: world.now() + day })
    await world.db.activities.change({ _id: activity.id }, { cancelUntil: new Date(world.now() - 1) })
    expect(await world.done(withdraw, team.leader, { teamId: team.id })).toEqual({ outcome: 'refused', reason: 'too-late' })
    expect(await world.done(withdraw, staff, { teamId: team.id })).toEqual({ outcome: 'withdrawn' })
    await expectTeamsToAddUp(world, activity)
  })

  test('who has arrived is not taken out, nor is their team', async () => {
    const { activity, team, player } = await oneTeam()
    await world.done(scan, staff, { activityId: activity.id, desk: '一号台', code: await world.passToken(activity, player) })
    const arrived = { outcome: 'refused', reason: 'arrived' }
    expect(await world.done(removePlayer, team.leader, { teamId: team.id, memberId: player.id })).toEqual(arrived)
    expect(await world.done(withdraw, team.leader, { teamId: team.id })).toEqual(arrived)
  })

  test('an invitation that was replaced is worthless', async () => {
    const { team } = await oneTeam()
    const renewed = await world.done(renewInvite, team.leader, { teamId: team.id })
    if (renewed.outcome !== 'renewed') throw new Error(renewed.reason)
    const guest = await world.member()
    const comes = (invite: string) => world.done(join, guest, { teamId: team.id, invite, sex: 'female' })
    expect(await comes(team.inviteKey)).toEqual({ outcome: 'refused', reason: 'old-invitation' })
    expect(await comes(renewed.inviteKey)).toEqual({ outcome: 'joined' })
  })

  test('it is handed to a player who has opened the program', async () => {
    const { team } = await oneTeam()
    const phone = world.phone()
    await world.done(addPlayer, team.leader, { teamId: team.id, name: '江晚', phone, sex: 'female' })
    const [{ _id } = { _id: '' }] = await world.look('members', { phone })
    const hands = (memberId: string) => world.done(handOver, team.leader, { teamId: team.id, memberId })
    expect(await hands(_id)).toEqual({ outcome: 'refused', reason: 'no-wechat' })
    expect(await hands((await world.member()).id)).toEqual({ outcome: 'refused', reason: 'not-in-team' })
  })

  test('a withdrawn team is over for everybody, and its name is free', async () => {
    const { activity, team, player } = await oneTeam()
    await world.done(withdraw, team.leader, { teamId: team.id, why: '凑不齐人' })
    const over = { outcome: 'refused', reason: 'withdrawn' }
    expect(await world.done(join, await world.member(), { teamId: team.id, invite: team.inviteKey, sex: 'female' })).toEqual(over)
    expect(await world.done(rename, team.leader, { teamId: team.id, name: '改名' })).toEqual(over)
    expect((await world.done(list, player, { activityId: activity.id })).teams).toEqual([])
    expect(await world.done(make, player, { activityId: activity.id, name: team.name, plays: 'female' })).toMatchObject({ outcome: 'made' })
    await expectTeamsToAddUp(world, activity)
  })

  test('a called-off activity’s teams stay as they are', async () => {
    const { activity, team } = await oneTeam()
    await world.db.activities.change({ _id: activity.id }, { status: 'cancelled' })
    const over = { outcome: 'refused', reason: 'cancelled' }
    expect(await world.done(rename, staff, { teamId: team.id, name: '改名' })).toEqual(over)
    expect(await world.done(withdraw, staff, { teamId: team.id })).toEqual(over)
  })
})
