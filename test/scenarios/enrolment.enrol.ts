import { contracts } from '../../shared/contract'
import { expectOneLineARequest, expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.enrolment.calls.enrol, {
  given: async world => {
    const activity = await world.activity({ seats: 3 })
    const caller = await world.member({ contact: true })
    return { activity, caller, known: await world.member(), phone: world.phone() }
  },
  input: ({ activity, known, phone }) => ({
    activityId: activity.id,
    people: [{ name: known.name, phone: known.phone }, { name: '何知夏', phone }].map((each, index) => ({ ...each, row: index + 1, answers: {} })),
    beyond: 'refuse',
  }),
  answers: output => expect(output).toMatchObject({ outcome: 'enrolled', people: [{ row: 1, result: 'registered' }, { row: 2, result: 'registered' }] }),
  holds: async (world, { activity, caller, known, phone }) => {
    await expectSeatsToAddUp(world, activity)
    const entered = await world.look('members', { phone })
    expect(entered).toMatchObject([{ name: '何知夏', unitId: caller.unitId, openid: `unbound:${entered[0]!._id}` }])
    const registrations = await world.registrationsOf(activity)
    expect(registrations.map(({ memberId }) => memberId).sort()).toEqual([known.id, entered[0]!._id].sort())
    for (const each of registrations) {
      expect(each).toMatchObject({ status: 'registered', enteredBy: { id: caller.id }, notices: [{ kind: 'entered' }] })
      expectOneLineARequest(each)
    }
  },
})
