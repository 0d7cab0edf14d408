import { papers } from '../../shared/contract/papers'
import { paperTitle } from '../../shared/domain/paper-table'
import { parseQuarterKey, quarterEnd } from '../../shared/domain/quarter'
import { policyInForce } from '../../shared/domain/remuneration'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { allPolicies } from '../_kit/pricing'
import { putOnRecord } from '../_kit/put-on-record'
import { readAll } from '../_kit/read-all'
import { unseal } from '../_kit/seal'
import { useCase } from '../_kit/use-case'
import { writeWorkbook } from '../_kit/write-workbook'
import { headed } from './association'
import { statementOnPaper } from './statement-on-paper'
import { withholdingSheet } from './withholding-sheet'

export const withholding = useCase(papers.calls.withholding, async ({ caller, now, requestId, session }, { quarter, why }) => {
  const { statement: { status, totals }, paid } = await statementOnPaper(quarter, ['memberId'])
  if (status === 'draft') return { outcome: 'refused', reason: 'draft' }
  const policy = policyInForce(await allPolicies(), quarterEnd(parseQuarterKey(quarter)!) - 1)
  if (!policy) throw new Error(`no payment policy was in force when ${quarter} ended`)

  const numbers = await numbersOf([...new Set(paid.map(({ memberId }) => memberId))])
  await putOnRecord([...numbers.keys()].map(memberId => ({ memberId, what: 'identityNumber', why })), { caller, now, requestId, session })

  const title = paperTitle(quarter, '稿酬代扣个人所得税清单', status)
  const base64 = await writeWorkbook([withholdingSheet(paid, { numbers, totals, taxTable: policy.taxTable, heading: await headed(title) })])
  const without = paid.filter(({ memberId }) => !numbers.has(memberId)).length
  return { outcome: 'listed', name: `${title}.xlsx`, base64, read: numbers.size, without }
})

/** In full, by member; of whom nothing is kept, or nothing opens, there is none. */
async function numbersOf(memberIds: readonly string[]): Promise<Map<string, string>> {
  const kept = await readAll(db.privates, { _id: _.in([...memberIds]) }, ['identityNumber'])
  return new Map(kept.flatMap(({ _id: memberId, identityNumber }) => {
    const number = identityNumber && unseal(identityNumber, { memberId, field: 'identityNumber' })
    return number ? [[memberId, number]] : []
  }))
}
