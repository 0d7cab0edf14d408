import { contracts } from '../../shared/contract'
import { expectTeamsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.team.calls.make, {
  given: async world => ({ activity: await world.league(), caller: await world.member() }),
  input: ({ activity }) => ({ activityId: activity.id, name: '河州一队', plays: 'female' }),
  answers: output => expect(output).toMatchObject({ outcome: 'made' }),
  holds: async (world, { activity, caller }) => {
    const teams = await world.look('teams', { activityId: activity.id })
    expect(teams).toMatchObject([{ name: '河州一队', leaderId: caller.id, players: [{ memberId: caller.id, sex: 'female' }] }])
    expect(await world.activityNow(activity)).toMatchObject({ taken: 1 })
    await expectTeamsToAddUp(world, activity)
  },
})
