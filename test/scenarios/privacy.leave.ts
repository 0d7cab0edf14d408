import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.privacy.calls.leave, {
  given: async world => {
    const caller = await world.member()
    const activity = await world.activity()
    await world.registration(activity, caller)
    return { caller, activity }
  },
  input: () => ({}),
  answers: output => expect(output).toEqual({ outcome: 'left' }),
  holds: async (world, { caller, activity }) => {
    expect(await world.look('members', { openid: caller.openid })).toEqual([])
    expect(await world.look('members', { _id: caller.id })).toMatchObject([
      { openid: `left:${caller.id}`, phone: `none:${caller.id}`, name: '已退出的会员', standing: 'left', services: [] },
    ])
    expect(await world.registrationOf(activity, caller)).toMatchObject({ status: 'cancelled', name: '已退出的会员', phone: '' })
    await expectSeatsToAddUp(world, activity)
  },
})
