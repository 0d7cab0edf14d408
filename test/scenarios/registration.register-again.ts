import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

const { register, cancel } = contracts.registration.calls

export default scenario(register, {
  when: 'again, after giving the place back',
  given: async world => {
    const activity = await world.activity({ seats: 2, asks: ['remark'] })
    const { caller } = await world.registration(activity)
    await world.done(cancel, caller, { activityId: activity.id })
    return { activity, caller }
  },
  input: ({ activity }) => ({ activityId: activity.id, answers: { remark: '素食' } }),
  answers: output => expect(output).toMatchObject({ outcome: 'registered', registration: { answers: { remark: '素食' } } }),
  holds: async (world, { activity, caller }) => {
    await expectSeatsToAddUp(world, activity)
    expect(await world.registrationOf(activity, caller)).toMatchObject({ status: 'registered', scans: [], payment: null })
  },
})
