import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.privacy.calls.leave, {
  given: async world => {
    const caller = await world.officer(await world.unit())
    const activity = await world.activity({ seats: 1 })
    await world.registration(activity, caller)
    const next = (await world.registration(activity)).caller
    return { caller, activity, next }
  },
  input: () => ({}),
  answers: output => expect(output).toEqual({ outcome: 'left' }),
  holds: async (world, { caller, activity, next }) => {
    expect(await world.look('members', { openid: caller.openid })).toEqual([])
    expect(await world.look('members', { _id: caller.id })).toMatchObject([
      { openid: `left:${caller.id}`, phone: `none:${caller.id}`, name: '已退出的会员', standing: 'left', roles: [], services: [] },
    ])
    expect(await world.look('units', { officers: caller.id })).toEqual([])
    expect(await world.registrationOf(activity, caller)).toMatchObject({ status: 'cancelled', name: '已退出的会员', phone: '' })
    expect((await world.registrationOf(activity, next))?.status).toBe('registered')
    await expectSeatsToAddUp(world, activity)
  },
})
