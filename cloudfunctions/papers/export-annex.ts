import { papers } from '../../shared/contract/papers'
import { paperTitle } from '../../shared/domain/paper-table'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { LineDocument } from '../_kit/documents'
import { readAll } from '../_kit/read-all'
import { useCase } from '../_kit/use-case'
import { writeWorkbook } from '../_kit/write-workbook'
import { annexSheet, heldSheet } from './annex-sheets'
import { headed } from './association'
import { statementOnPaper } from './statement-on-paper'

export const annex = useCase(papers.calls.annex, async (_scene, { quarter }) => {
  const { statement: { status, totals }, lines, paid } = await statementOnPaper(quarter, ['articles', 'corrections', 'decision'])
  const issues = await issuesOf(lines)
  const title = paperTitle(quarter, '稿酬明细', status)
  const held = lines.filter(({ state }) => state === 'held')
  const base64 = await writeWorkbook([annexSheet(paid, totals, issues, await headed(title)), ...(held.length > 0 ? [heldSheet(held, issues)] : [])])
  return { name: `${title}.xlsx`, base64 }
})

/** Issues by the moment that they came out, which is that of every article in them: one read for a quarter. */
async function issuesOf(lines: readonly LineDocument[]): Promise<Map<number, string>> {
  const moments = lines.flatMap(({ articles }) => articles.map(({ publishedAt }) => publishedAt)).sort((a, b) => a - b)
  if (moments.length === 0) return new Map()
  const between = _.gte(new Date(moments[0]!)).and(_.lte(new Date(moments.at(-1)!)))
  const issues = await readAll(db.issues, { publishedAt: between }, ['publishedAt'])
  return new Map(issues.map(({ _id, publishedAt }) => [publishedAt!.getTime(), _id]))
}
