import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.checkin.calls.walkIn, {
  given: async world => {
    const activity = await world.activity({ seats: 1, fee: 360_000 })
    return { activity, unit: await world.unit(), phone: world.phone(), caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ activity, unit, phone }) => ({
    activityId: activity.id,
    desk: '一号台',
    name: '何知夏',
    phone,
    unitId: unit.id,
    payment: { way: 'wechat' as const, amount: 360_000, voucher: '' },
  }),
  answers: output => expect(output).toMatchObject({ outcome: 'registered', scan: { verdict: 'welcome', guest: { name: '何知夏', feeOwed: 0 } } }),
  holds: async (world, { activity, unit, phone, caller }) => {
    await expectSeatsToAddUp(world, activity)
    expect(await world.look('members', { phone })).toMatchObject([{ name: '何知夏', unitId: unit.id }])
    expect(await world.registrationsOf(activity)).toMatchObject([
      {
        status: 'registered',
        enteredBy: { id: caller.id },
        payment: { way: 'wechat', amount: 360_000, by: caller.id },
        scans: [{ desk: '一号台', by: caller.id, verdict: 'welcome' }],
        presence: [{ slot: 'arrive', desk: '一号台' }],
        history: [{ what: 'walked-in', why: '一号台，微信，3,600 元' }],
      },
    ])
  },
})
