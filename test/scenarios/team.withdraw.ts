import { contracts } from '../../shared/contract'
import { expectTeamsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.team.calls.withdraw, {
  given: async world => {
    const activity = await world.league()
    const player = await world.member()
    const team = await world.team(activity, { players: [player] })
    await world.done(contracts.team.calls.saveLineup, team.leader, { teamId: team.id, revision: 0, lineup: { mixed0: [player.id] } })
    return { activity, team, player, caller: team.leader }
  },
  input: ({ team }) => ({ teamId: team.id, why: '凑不齐人' }),
  answers: output => expect(output).toEqual({ outcome: 'withdrawn' }),
  holds: async (world, { activity, team, player }) => {
    expect(await world.teamNow(team)).toMatchObject({ status: 'withdrawn' })
    expect(await world.activityNow(activity)).toMatchObject({ taken: 0, eventTeams: { mixed0: 0 } })
    expect(await world.registrationOf(activity, player)).toMatchObject({ status: 'cancelled', teamId: null, notices: [{ kind: 'team-withdrawn' }] })
    await expectTeamsToAddUp(world, activity)
  },
})
