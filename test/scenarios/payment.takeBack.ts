import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { transaction } from '../world/to-pay'
import { scenario } from './scenario'

const { pay, takeBack } = contracts.payment.calls

export default scenario(takeBack, {
  given: async world => {
    const [{ line, author }, caller] = await Promise.all([world.approvedStatement(), world.member({ roles: ['treasurer'] })])
    const number = transaction()
    await world.done(pay, caller, { way: 'wechat', lines: [{ lineId: line.id, number }] })
    const [{ payment } = { payment: null }] = await world.look('lines', { _id: line.id })
    return { line, author, caller, number, paidAt: payment!.at.getTime() }
  },
  input: ({ line, paidAt }) => ({ lineId: line.id, paidAt, why: '转给了同名的人' }),
  answers: output => expect(output).toEqual({ outcome: 'taken-back' }),
  holds: async (world, { line, caller, author, number }) => {
    const [kept] = await world.look('lines', { _id: line.id })
    expect(kept).toMatchObject({
      state: 'open',
      payment: null,
      paymentKey: line.id,
      earlierPayments: [{ way: 'wechat', amount: line.net, number, takenBack: { by: { id: caller.id }, why: '转给了同名的人' } }],
    })
    expectOneLineARequest(kept!)
    expect(kept!.notices?.filter(({ kind }) => kind === 'payment-taken-back')).toMatchObject([{ to: author.id }])
    expect((await world.look('ledger', { about: `line:${line.id}` })).map(({ kind }) => kind)).toEqual(['paid', 'payment-taken-back'])
  },
})
