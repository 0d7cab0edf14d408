import { dues } from '../../shared/contract/dues'
import { dateKey } from '../../shared/domain/instant'
import { readAll } from '../_kit/read-all'
import { useCase } from '../_kit/use-case'
import { writeWorkbook } from '../_kit/write-workbook'
import { duesSheets } from './dues-sheets'
import { readArrears } from './read-arrears'

export const exportYear = useCase(dues.calls.export, async ({ db, now }, { year }) => {
  const [bills, receipts, arrears] = await Promise.all([
    readAll(db.bills, { year }, undefined, [['unitName', 'asc'], ['_id', 'asc']]),
    readAll(db.receipts, { year }),
    readArrears(now),
  ])
  const base64 = await writeWorkbook(duesSheets({ year, now, bills, receipts, arrears }))
  return { name: `会费 ${year} 年 ${dateKey(now.getTime())}.xlsx`, base64 }
})
