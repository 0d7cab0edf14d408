import { contracts } from '../../shared/contract'
import { waitingRow } from '../world/bank'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.bank.calls.setAside, {
  given: async world => ({ caller: await world.member({ roles: ['treasurer'] }), row: await waitingRow(world, { remark: '培训费' }) }),
  input: ({ row }) => ({ ids: [row.id] as string[], why: '培训费' }),
  answers: output => expect(output).toEqual({ rows: 1 }),
  holds: async (world, { row, caller }) => {
    const [kept] = await world.look('bankRows', { _id: row.id })
    expect(kept).toMatchObject({ state: 'aside', aside: { why: '培训费', by: { id: caller.id } }, history: [{ what: 'set-aside', why: '培训费' }] })
    expectOneLineARequest(kept!)
  },
})
