import { papers } from '../../shared/contract/papers'
import { useCase } from '../_kit/use-case'
import { writeWorkbook } from '../_kit/write-workbook'
import { headed } from './association'
import { readTable } from './read-table'
import { notesSheet, tableSheet } from './table-sheets'

export const statement = useCase(papers.calls.statement, async (_scene, { quarter }) => {
  const table = await readTable(quarter)
  const base64 = await writeWorkbook([tableSheet(table, await headed(table.title)), ...(table.notes.length > 0 ? [notesSheet(table)] : [])])
  return { name: `${table.title}.xlsx`, base64 }
})
