import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { signedStatement } from '../world/to-pay'
import { scenario } from './scenario'

export default scenario(contracts.payment.calls.pay, {
  given: async world => {
    const signed = await signedStatement(world)
    return { ...signed, caller: signed.treasurer }
  },
  input: ({ line }) => ({ way: 'cash', lines: [{ lineId: line.id, digits: '002x' }] as { lineId: string; digits: string }[] }),
  answers: (output, { line }) => expect(output).toEqual({ results: [{ lineId: line.id, result: 'paid', triesLeft: 5 }] }),
  holds: async (world, { line, caller, author }) => {
    const [kept] = await world.look('lines', { _id: line.id })
    expect(kept).toMatchObject({ state: 'paid', payment: { way: 'cash', amount: line.net, number: '', by: { id: caller.id } }, paymentKey: line.id })
    expectOneLineARequest(kept!)
    expect(kept!.notices?.filter(({ kind }) => kind === 'line-paid')).toMatchObject([{ to: author.id }])
    expect((await world.look('ledger', { about: `line:${line.id}` })).map(({ kind }) => kind)).toEqual(['receipt-signed', 'paid'])
  },
})
