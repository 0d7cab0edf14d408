import { contracts } from '../../shared/contract'
import { waitingRow } from '../world/bank'
import { owing } from '../world/dues'
import { expectOneLineARequest } from '../world/invariants'
import { scenario } from './scenario'

export default scenario(contracts.bank.calls.book, {
  given: async world => {
    const { unit, bill, treasurer, contact } = await owing(world)
    return { caller: treasurer, unit, bill, contact, row: await waitingRow(world) }
  },
  input: ({ row, unit, bill }) => ({ rows: [{ id: row.id, unitId: unit.id, parts: [{ billId: bill.id, amount: row.amount }] }] as { id: string; unitId: string; parts: { billId: string; amount: number }[] }[] }),
  answers: (output, { row }) => expect(output).toEqual({ results: [{ id: row.id, result: 'booked', receipt: expect.stringMatching(/^\d{4}-\d{6}$/) }] }),
  holds: async (world, { row, unit, bill, contact, caller }) => {
    const receipts = await world.look('receipts', { bankRow: row.id })
    expect(receipts).toMatchObject([{ unitId: unit.id, amount: 300_000, way: 'bank', payer: row.payer, receivedOn: '2026-01-05', paymentKey: `bank:${row.id}`, by: { id: caller.id } }])
    expect(receipts[0]!.notices).toMatchObject([{ to: contact.id, kind: 'dues-received' }])
    const [kept] = await world.look('bankRows', { _id: row.id })
    expect(kept).toMatchObject({ state: 'booked', booked: { unitId: unit.id, unitName: unit.name, years: ['2025'], receipt: receipts[0]!._id } })
    expectOneLineARequest(kept!)
    expect(await world.look('bills', { _id: bill.id })).toMatchObject([{ paid: 300_000, status: 'settled', payments: [{ amount: 300_000 }] }])
    expect(await world.look('bankPayers', { rowId: row.id })).toMatchObject([{ unitId: unit.id }])
  },
})
