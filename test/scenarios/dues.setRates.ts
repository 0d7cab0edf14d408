import { contracts } from '../../shared/contract'
import { freshYear, ratesOf } from '../world/dues'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

const amounts = { 'member': 120_000, 'director': 300_000, 'executive-director': 500_000, 'vice-chair': 1_000_000, 'chair': 2_000_000 }

export default scenario(contracts.dues.calls.setRates, {
  given: async world => {
    const year = freshYear()
    await ratesOf(world, year)
    return { caller: await world.member({ roles: ['treasurer'] }), year }
  },
  input: ({ year }) => ({ year, revision: 1, amounts, dueOn: `${year}-09-30`, note: '会员大会通过' }),
  answers: output => expect(output).toMatchObject({ outcome: 'kept', rates: { amounts, revision: 2, note: '会员大会通过' } }),
  holds: async (world, { year }) => {
    const [kept] = await world.look('duesRates', { _id: year })
    expect(kept).toMatchObject({ amounts, revision: 2 })
    expectOneLineARequest(kept!)
  },
})
