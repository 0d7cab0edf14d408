import { annual } from '../../shared/contract/annual'
import { dateKey } from '../../shared/domain/instant'
import { useCase } from '../_kit/use-case'
import { writeWorkbook } from '../_kit/write-workbook'
import { readYear } from './read-year'
import { countDecided } from './show-figures'
import { yearSheets } from './year-sheets'

export const exportYear = useCase(annual.calls.export, async ({ db, now }, { year }) => {
  const [read, decided, honours] = await Promise.all([readYear(year, now.getTime()), countDecided(year), db.honours.find(String(year))])
  const base64 = await writeWorkbook(yearSheets({ year, now: now.getTime(), decided, honours, ...read }))
  return { name: `简讯 ${year} 年统计 ${dateKey(now.getTime())}.xlsx`, base64 }
})
