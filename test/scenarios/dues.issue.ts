import { contracts } from '../../shared/contract'
import { freshYear, ratesOf } from '../world/dues'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.dues.calls.issue, {
  given: async world => {
    const year = freshYear()
    const [unit] = await Promise.all([world.unit({ grade: 'vice-chair' }), ratesOf(world, year)])
    const [contact, caller] = await Promise.all([world.member({ unit, contact: true }), world.member({ roles: ['treasurer'] })])
    return { caller, year, unit, contact }
  },
  input: ({ year }) => ({ year }),
  answers: output => expect(output).toMatchObject({ outcome: 'issued' }),
  holds: async (world, { year, unit, contact }) => {
    const [bills, units] = await Promise.all([world.look('bills', { year }), world.look('units', { state: 'member' })])
    expect(bills.length).toBe(units.length)
    const [bill] = bills.filter(({ unitId }) => unitId === unit.id)
    expect(bill).toMatchObject({ _id: `${year}-${unit.id}`, amount: 1_000_000, paid: 0, status: 'open', notices: [{ to: contact.id, kind: 'dues-billed' }] })
    expectOneLineARequest(bill!)
  },
})
