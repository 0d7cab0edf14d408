import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.member.calls.merge, {
  when: 'when one leads a team',
  given: async world => {
    const [keep, drop] = [await world.entered(), await world.member()]
    const league = await world.league()
    const team = await world.team(league, { leader: drop })
    return { keep, drop, league, team, caller: await world.member({ roles: ['admin'] }) }
  },
  input: ({ keep, drop }) => ({ keep: keep.id, drop: drop.id }),
  answers: output => expect(output).toEqual({ outcome: 'merged' }),
  holds: async (world, { keep, league, team }) => {
    expect(await world.teamNow(team)).toMatchObject({ leaderId: keep.id, players: [{ memberId: keep.id }] })
    expect(await world.registrationsOf(league)).toMatchObject([{ memberId: keep.id, teamId: team.id, status: 'registered' }])
    await expectSeatsToAddUp(world, league)
  },
})
