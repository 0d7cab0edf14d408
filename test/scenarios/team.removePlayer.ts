import { contracts } from '../../shared/contract'
import { expectTeamsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.team.calls.removePlayer, {
  given: async world => {
    const activity = await world.league()
    const player = await world.member()
    const team = await world.team(activity, { players: [player] })
    return { activity, team, player, caller: team.leader }
  },
  input: ({ team, player }) => ({ teamId: team.id, memberId: player.id }),
  answers: output => expect(output).toEqual({ outcome: 'saved' }),
  holds: async (world, { activity, team, player }) => {
    expect((await world.teamNow(team)).players.map(({ memberId }) => memberId)).toEqual([team.leader.id])
    expect(await world.registrationOf(activity, player)).toMatchObject({ status: 'cancelled', teamId: null, notices: [{ kind: 'team-ended' }] })
    await expectTeamsToAddUp(world, activity)
  },
})
