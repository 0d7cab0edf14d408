import { contracts } from '../../shared/contract'
import { invoice } from '../world/activities'
import { expectOneLineARequest } from '../world/invariants'
import { onePage, uploadInvoice } from '../world/uploads'
import { scenario } from './scenario'

const { register } = contracts.registration.calls

export default scenario(contracts.roster.calls.issueInvoice, {
  given: async world => {
    const [caller, person] = [await world.member({ roles: ['staff'] }), await world.member()]
    const activity = await world.activity({ fee: 360_000, asks: ['invoice'] })
    await world.done(register, person, { activityId: activity.id, answers: { invoice } })
    return { activity, person, caller, fileId: await uploadInvoice(world, caller, onePage) }
  },
  input: ({ activity, person, fileId }) => ({ registrationId: `${activity.id}:${person.id}`, number: '25117000000012345678', fileId }),
  answers: output => expect(output).toEqual({ outcome: 'done' }),
  holds: async (world, { activity, person, caller, fileId }) => {
    const now = await world.registrationOf(activity, person)
    expect(now).toMatchObject({ invoice: { number: '25117000000012345678', fileId, by: caller.id } })
    expectOneLineARequest(now!)
  },
})
