import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

const { cancel } = contracts.registration.calls

export default scenario(cancel, {
  when: 'when the next in line of their unit has to confirm',
  given: async world => {
    const activity = await world.activity({ seats: 2, unitSeats: 1, confirmHours: 24 })
    const { caller } = await world.registration(activity)
    const next = await world.registration(activity)
    return { activity, caller, next }
  },
  input: ({ activity }) => ({ activityId: activity.id }),
  answers: output => expect(output).toEqual({ outcome: 'cancelled' }),
  holds: async (world, { activity, next }) => {
    await expectSeatsToAddUp(world, activity)
    const { status, notices } = (await world.registrationOf(activity, next.caller))!
    expect({ status, told: notices?.map(({ kind }) => kind) }).toEqual({ status: 'offered', told: ['place-offered'] })
  },
})
