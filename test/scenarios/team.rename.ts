import { contracts } from '../../shared/contract'
import { expectTeamsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.team.calls.rename, {
  given: async world => {
    const activity = await world.league()
    const team = await world.team(activity)
    return { activity, team, caller: team.leader }
  },
  input: ({ team }) => ({ teamId: team.id, name: '河州二队' }),
  answers: output => expect(output).toEqual({ outcome: 'saved' }),
  holds: async (world, { activity, team }) => {
    expect(await world.teamNow(team)).toMatchObject({ name: '河州二队' })
    await expectTeamsToAddUp(world, activity)
  },
})
