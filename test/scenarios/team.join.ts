import { contracts } from '../../shared/contract'
import { expectTeamsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.team.calls.join, {
  given: async world => {
    const activity = await world.league()
    return { activity, team: await world.team(activity), caller: await world.member() }
  },
  input: ({ team }) => ({ teamId: team.id, invite: team.inviteKey, sex: 'female' }),
  answers: output => expect(output).toEqual({ outcome: 'joined' }),
  holds: async (world, { activity, team, caller }) => {
    expect((await world.teamNow(team)).players.map(({ memberId }) => memberId)).toEqual([team.leader.id, caller.id])
    expect((await world.teamNow(team)).notices).toMatchObject([{ kind: 'team-joined', to: team.leader.id }])
    await expectTeamsToAddUp(world, activity)
  },
})
