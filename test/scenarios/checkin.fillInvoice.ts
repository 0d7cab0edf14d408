import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { invoice } from '../world/activities'
import { scenario } from './scenario'

export default scenario(contracts.checkin.calls.fillInvoice, {
  given: async world => {
    const activity = await world.activity({ fee: 100 })
    const person = await world.registration(activity)
    await world.db.activities.change({ _id: activity.id }, { asks: ['invoice'] })
    return { activity, person, caller: await world.member({ roles: ['staff'] }) }
  },
  input: ({ person }) => ({ registrationId: person.id, invoice }),
  answers: output => expect(output).toEqual({ outcome: 'filled' }),
  holds: async (world, { activity, person }) => {
    const filled = await world.registrationOf(activity, person.caller)
    expect(filled).toMatchObject({ answers: { invoice }, history: [{ what: 'registered' }, { what: 'invoice-filled' }] })
    expectOneLineARequest(filled!)
  },
})
