import { contracts } from '../../shared/contract'
import { expectTeamsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.registration.calls.cancel, {
  when: 'in a team',
  given: async world => {
    const activity = await world.league()
    const caller = await world.member()
    const team = await world.team(activity, { players: [caller] })
    await world.done(contracts.team.calls.saveLineup, team.leader, { teamId: team.id, revision: 0, lineup: { mixed0: [team.leader.id, caller.id] } })
    return { activity, team, caller }
  },
  input: ({ activity }) => ({ activityId: activity.id }),
  answers: output => expect(output).toEqual({ outcome: 'cancelled' }),
  holds: async (world, { activity, team }) => {
    expect(await world.teamNow(team)).toMatchObject({ lineup: { mixed0: [team.leader.id] }, notices: [{ kind: 'team-joined' }, { kind: 'team-left' }] })
    await expectTeamsToAddUp(world, activity)
  },
})
