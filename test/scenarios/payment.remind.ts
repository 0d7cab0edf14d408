import { contracts } from '../../shared/contract'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.payment.calls.remind, {
  given: async world => ({ ...(await world.approvedStatement()), caller: await world.member({ roles: ['treasurer'] }) }),
  input: ({ quarter }) => ({ quarter }),
  answers: output => expect(output).toEqual({ outcome: 'reminded', people: 1 }),
  holds: async (world, { quarter, line, author }) => {
    const [[kept], [statement]] = await Promise.all([world.look('lines', { _id: line.id }), world.look('statements', { _id: quarter })])
    expect(kept).toMatchObject({ state: 'reminded', remindedAt: expect.any(Date) })
    for (const record of [kept!, statement!]) expectOneLineARequest(record)
    const told = new Set(statement!.notices?.filter(({ kind }) => kind === 'receipt-reminder').map(({ id, to }) => `${id} ${to}`))
    expect([...told]).toMatchObject([expect.stringContaining(author.id)])
  },
})
