import { contracts } from '../../shared/contract'
import { expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.enrolment.calls.enrol, {
  when: 'when a seat is left, and somebody gave theirs back before',
  given: async world => {
    const activity = await world.activity({ seats: 1 })
    const caller = await world.member({ roles: ['staff'] })
    const known = await world.registration(activity)
    await world.done(contracts.registration.calls.cancel, known.caller, { activityId: activity.id })
    return { activity, caller, known: known.caller, other: await world.member() }
  },
  input: ({ activity, known, other }) => ({
    activityId: activity.id,
    people: [known, other].map(({ name, phone }, index) => ({ row: index + 1, name, phone, answers: {} })),
    beyond: 'waitlist',
  }),
  answers: output => expect(output).toMatchObject({ outcome: 'enrolled', people: [{ result: 'registered' }, { result: 'waitlisted' }] }),
  holds: async (world, { activity, known, other }) => {
    await expectSeatsToAddUp(world, activity)
    const again = await world.registrationOf(activity, known)
    expect(again).toMatchObject({ status: 'registered' })
    expect(again!.notices!.map(({ kind }) => kind)).toEqual(['registered', 'entered'])
    expect(await world.registrationOf(activity, other)).toMatchObject({ status: 'waitlisted', notices: [{ kind: 'entered-waiting' }] })
  },
})
