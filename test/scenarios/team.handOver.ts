import { contracts } from '../../shared/contract'
import { expectTeamsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.team.calls.handOver, {
  given: async world => {
    const activity = await world.league()
    const heir = await world.member()
    const team = await world.team(activity, { players: [heir] })
    return { activity, team, heir, caller: team.leader }
  },
  input: ({ team, heir }) => ({ teamId: team.id, memberId: heir.id }),
  answers: output => expect(output).toEqual({ outcome: 'saved' }),
  holds: async (world, { activity, team, heir }) => {
    expect(await world.teamNow(team)).toMatchObject({ leaderId: heir.id, leaderName: heir.name })
    await expectTeamsToAddUp(world, activity)
  },
})
