import { contracts } from '../../shared/contract'
import { expectTeamsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.team.calls.renewInvite, {
  given: async world => {
    const activity = await world.league()
    const team = await world.team(activity)
    return { activity, team, caller: team.leader }
  },
  input: ({ team }) => ({ teamId: team.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'renewed' }),
  holds: async (world, { activity, team }) => {
    expect((await world.teamNow(team)).inviteKey).not.toBe(team.inviteKey)
    await expectTeamsToAddUp(world, activity)
  },
})
