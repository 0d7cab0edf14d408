import { contracts } from '../../shared/contract'
import { expectTeamsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.team.calls.addPlayer, {
  given: async world => {
    const activity = await world.league()
    const team = await world.team(activity)
    return { activity, team, phone: world.phone(), caller: team.leader }
  },
  input: ({ team, phone }) => ({ teamId: team.id, name: '江晚', phone, sex: 'female' }),
  answers: output => expect(output).toEqual({ outcome: 'saved' }),
  holds: async (world, { activity, team, phone }) => {
    const people = await world.look('members', { phone })
    expect(people).toMatchObject([{ name: '江晚', openid: `unbound:${people[0]?._id}`, standing: 'awaiting', unitId: team.leader.unitId }])
    expect((await world.teamNow(team)).players.map(({ name }) => name)).toEqual([team.leader.name, '江晚'])
    await expectTeamsToAddUp(world, activity)
  },
})
