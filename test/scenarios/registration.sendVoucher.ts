import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { uploadPaper } from '../world/uploads'
import { scenario } from './scenario'

export default scenario(contracts.registration.calls.sendVoucher, {
  given: async world => {
    const activity = await world.activity({ fee: 360_000 })
    const { caller } = await world.registration(activity)
    return { activity, caller, fileId: await uploadPaper(world, caller, 'voucher') }
  },
  input: ({ activity, fileId }) => ({ activityId: activity.id, fileId }),
  answers: output => expect(output).toMatchObject({ outcome: 'sent' }),
  holds: async (world, { activity, caller, fileId }) => {
    const mine = await world.registrationOf(activity, caller)
    expect(mine).toMatchObject({ status: 'registered', payment: null, voucher: { fileId } })
    expectOneLineARequest(mine!)
  },
})
