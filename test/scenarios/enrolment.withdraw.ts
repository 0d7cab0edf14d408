import { contracts } from '../../shared/contract'
import { expectOneLineARequest, expectSeatsToAddUp } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.enrolment.calls.withdraw, {
  given: async world => {
    const activity = await world.activity({ seats: 1 })
    const person = await world.registration(activity)
    const next = await world.registration(activity)
    return { activity, person, next, caller: await world.member({ contact: true }) }
  },
  input: ({ person }) => ({ registrationId: person.id, reason: '临时出差' }),
  answers: output => expect(output).toEqual({ outcome: 'cancelled' }),
  holds: async (world, { activity, person, next, caller }) => {
    await expectSeatsToAddUp(world, activity)
    const withdrawn = await world.registrationOf(activity, person.caller)
    expect(withdrawn).toMatchObject({ status: 'cancelled' })
    expect(withdrawn!.notices!.filter(({ kind }) => kind === 'withdrawn')).toMatchObject([{ words: { why: '临时出差', by: caller.name } }])
    expectOneLineARequest(withdrawn!)
    expect(await world.registrationOf(activity, next.caller)).toMatchObject({ status: 'registered' })
  },
})
