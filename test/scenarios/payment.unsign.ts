import { contracts } from '../../shared/contract'
import { drawnName } from '../world/drawn'
import { scenario } from './scenario'

const { mine, sign, unsign } = contracts.payment.calls

export default scenario(unsign, {
  given: async world => {
    const { author, line } = await world.approvedStatement()
    const { lines } = await world.done(mine, author, {})
    await world.done(sign, author, { lineId: line.id, digest: lines[0]!.digest, strokes: drawnName() })
    return { line, caller: author }
  },
  input: ({ line }) => ({ lineId: line.id }),
  answers: output => expect(output).toMatchObject({ outcome: 'kept', line: { state: 'open', signedAt: null } }),
  holds: async (world, { line }) => {
    expect(await world.look('lines', { _id: line.id })).toMatchObject([{ state: 'open', signature: null }])
    expect(await world.look('signatures', { lineId: line.id })).toMatchObject([{ withdrawnAt: expect.any(Date) }])
  },
})
