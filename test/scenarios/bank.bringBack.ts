import { contracts } from '../../shared/contract'
import { waitingRow } from '../world/bank'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.bank.calls.bringBack, {
  given: async world => {
    const caller = await world.member({ roles: ['treasurer'] })
    const aside = { why: '培训费', by: { id: caller.id, name: caller.name }, at: new Date(world.now()) }
    return { caller, row: await waitingRow(world, { state: 'aside', aside }) }
  },
  input: ({ row }) => ({ ids: [row.id] as string[] }),
  answers: output => expect(output).toEqual({ rows: 1 }),
  holds: async (world, { row }) => {
    const [kept] = await world.look('bankRows', { _id: row.id })
    expect(kept).toMatchObject({ state: 'new', aside: null, history: [{ what: 'brought-back' }] })
    expectOneLineARequest(kept!)
  },
})
