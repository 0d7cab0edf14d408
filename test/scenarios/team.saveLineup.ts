import { contracts } from '../../shared/contract'
import { expectTeamsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.team.calls.saveLineup, {
  given: async world => {
    const activity = await world.league()
    const team = await world.team(activity)
    return { activity, team, lineup: { mixed0: [team.leader.id] }, caller: team.leader }
  },
  input: ({ team, lineup }) => ({ teamId: team.id, revision: 0, lineup }),
  answers: output => expect(output).toEqual({ outcome: 'saved' }),
  holds: async (world, { activity, team, lineup }) => {
    expect(await world.teamNow(team)).toMatchObject({ lineup, revision: 1 })
    expect((await world.activityNow(activity)).eventTeams).toEqual({ mixed0: 1 })
    await expectTeamsToAddUp(world, activity)
  },
})
