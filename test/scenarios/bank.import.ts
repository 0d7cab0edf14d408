import { contracts } from '../../shared/contract'
import { cameIn, statementWorkbook, wentOut } from '../world/bank'
import { uploadStatement } from '../world/uploads'
import { scenario } from './scenario'

export default scenario(contracts.bank.calls.import, {
  given: async world => {
    const [caller, payer] = [await world.member({ roles: ['treasurer'] }), `河州示例付款人${world.next()}`]
    const workbook = await statementWorkbook([cameIn(payer, '3,000.00'), wentOut('河州示例会议中心', '860'), cameIn(payer, '20.5')])
    return { caller, payer, fileId: await uploadStatement(world, caller, workbook) }
  },
  input: ({ fileId }) => ({ fileId, name: '一月流水.xlsx', dryRun: false }),
  answers: output => expect(output).toMatchObject({ outcome: 'done', summary: { rows: 2, amount: 302_050, known: 0, outgoing: 1, passedOver: [], days: { from: '2026-01-05', to: '2026-01-05' } } }),
  holds: async (world, { caller, payer }) => {
    const rows = await world.look('bankRows', { payer })
    expect(rows.map(({ row, amount, state, alike }) => [row, amount, state, alike]).sort()).toEqual([[4, 300_000, 'new', false], [6, 2_050, 'new', false]])
    expect(await world.look('bankImports', { 'by.id': caller.id })).toMatchObject([{ _id: rows[0]!.importId, name: '一月流水.xlsx', rows: 2 }])
  },
})
