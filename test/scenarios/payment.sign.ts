import { contracts } from '../../shared/contract'
import { drawnName } from '../world/drawn'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const { mine, sign } = contracts.payment.calls

export default scenario(sign, {
  given: async world => {
    const { author, line } = await world.approvedStatement()
    const { lines } = await world.done(mine, author, {})
    return { line, digest: lines[0]!.digest, caller: author }
  },
  input: ({ line, digest }) => ({ lineId: line.id, digest, strokes: drawnName() }),
  answers: output => expect(output).toMatchObject({ outcome: 'kept', line: { state: 'signed', signedAt: expect.any(Number) } }),
  holds: async (world, { line, digest }) => {
    const [kept] = await world.look('lines', { _id: line.id })
    expect(kept).toMatchObject({ state: 'signed', digest })
    expectOneLineARequest(kept!)
    expect(await world.look('signatures', { lineId: line.id })).toMatchObject([{ _id: kept!.signature!.id, lineDigest: digest, withdrawnAt: null }])
    expect(await world.look('ledger', { about: `line:${line.id}` })).toMatchObject([{ kind: 'receipt-signed' }])
  },
})
