import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.checkin.calls.walkIn, {
  when: 'when somebody in line comes and a seat is free',
  given: async world => {
    const activity = await world.activity({ seats: 1 })
    await world.registration(activity)
    const waiting = await world.registration(activity)
    await world.db.activities.change({ _id: activity.id }, { seats: 2 })
    return { activity, waiting: waiting.caller, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ activity, waiting: { name, phone, unitId } }) => ({ activityId: activity.id, desk: '一号台', name, phone, unitId }),
  answers: output => expect(output).toMatchObject({ outcome: 'registered', scan: { verdict: 'welcome' } }),
  holds: async (world, { activity, waiting }) => {
    await expectSeatsToAddUp(world, activity)
    expect(await world.registrationOf(activity, waiting)).toMatchObject({ status: 'registered', number: 2, presence: [{ slot: 'arrive' }] })
  },
})
