import { contracts } from '../../shared/contract'
import { partlyPaid } from '../world/dues'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.dues.calls.takeBack, {
  given: async world => {
    const { treasurer, contact, bill, receipt } = await partlyPaid(world)
    return { caller: treasurer, contact, bill, receipt }
  },
  input: ({ receipt }) => ({ receipt, why: '记错了单位' }),
  answers: output => expect(output).toEqual({ outcome: 'taken-back' }),
  holds: async (world, { caller, contact, bill, receipt }) => {
    const [[open], [kept]] = await Promise.all([world.look('bills', { _id: bill.id }), world.look('receipts', { _id: receipt })])
    expect(open).toMatchObject({ paid: 0, status: 'open', payments: [{ receipt, takenBack: true }] })
    expect(kept).toMatchObject({ takenBack: { by: { id: caller.id }, why: '记错了单位' }, paymentKey: receipt })
    expect(kept!.notices!.at(-1)).toMatchObject({ to: contact.id, kind: 'dues-taken-back' })
    expectOneLineARequest(open!)
    expectOneLineARequest(kept!)
  },
})
