import { enrolment } from '../../shared/contract/enrolment'
import { mostEnrolled } from '../../shared/domain/enrol-rules'
import { isStaff } from '../../shared/domain/people-rules'
import { findPeopleTitles, peopleColumns, readPeopleRows, type PersonDraft } from '../../shared/domain/people-sheet'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument } from '../_kit/documents'
import { isUploadOf, readFile } from '../_kit/files'
import { readWorkbook } from '../_kit/read-workbook'
import { outsideOfAny } from '../_kit/reading'
import { useCase } from '../_kit/use-case'
import { judge } from './judge-people'

/** Bytes of a workbook. */
const mostBytes = 2_000_000

export const readSheet = useCase(enrolment.calls.readSheet, async ({ db, caller, now }, { activityId, fileId }) => {
  const activity = await db.activities.find(activityId)
  if (!activity) throw new AppError('NOT_FOUND')
  const asStaff = isStaff(caller)
  const drafts = isUploadOf(caller.openid, 'workbook', fileId) ? await draftsIn(fileId, activity, asStaff) : 'missing'
  if (typeof drafts === 'string') return { outcome: 'unreadable', reason: drafts }

  const unitIds = asStaff ? await unitsCalled(drafts.map(({ unitName }) => unitName)) : new Map<string, string>()
  const rows = drafts.map(each => ({ ...each, unitId: unitIds.get(each.unitName) ?? null }))
  const judged = await judge(outsideOfAny, rows, { activity, caller, anybody: false, now })
  const people = rows.map(({ says, unitName, ...each }, index) => {
    const { unit, phone, says: against } = judged[index]!
    const unknown = asStaff && unitName !== '' && !each.unitId ? [`没有叫“${unitName}”的会员单位，核对名称`] : []
    // What is not written right is put right first: what else stands against it may come of that.
    const asWritten = [...says, ...unknown]
    return {
      row: each.row,
      name: each.name,
      phone,
      unitId: each.unitId ?? unit?._id ?? null,
      unitName: unit?.name ?? unitName,
      grade: unit?.grade ?? null,
      answers: each.answers,
      says: asWritten.length > 0 ? asWritten : against,
    }
  })
  return { outcome: 'read', people }
})

type Unreadable = 'missing' | 'too-large' | 'no-workbook' | 'no-header' | 'no-rows' | 'too-many-rows'

/** The rows of the first sheet that has people in it. */
async function draftsIn(fileId: string, activity: ActivityDocument, asStaff: boolean): Promise<PersonDraft[] | Unreadable> {
  const file = await readFile(fileId, mostBytes, ['workbook'])
  if (file.outcome === 'wrong-kind') return 'no-workbook'
  if (file.outcome !== 'read') return file.outcome
  const workbook = await readWorkbook(file.bytes)
  if (workbook.outcome !== 'read') return workbook.outcome

  const columns = peopleColumns(activity, asStaff)
  for (const rows of workbook.sheets) {
    const titles = findPeopleTitles(rows, columns)
    if (!titles) continue
    const drafts = readPeopleRows(rows, titles, columns)
    if (drafts.length === 0) return 'no-rows'
    return drafts.length > mostEnrolled[asStaff ? 'staff' : 'contact'] ? 'too-many-rows' : drafts
  }
  return 'no-header'
}

/** Ids of units by their names, of those that are there. */
async function unitsCalled(names: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(names.filter(Boolean))]
  const units = wanted.length > 0 ? await db.units.query({ name: _.in(wanted) }, { limit: 1_000, fields: ['name'] }) : []
  return new Map(units.map(({ _id, name }) => [name, _id]))
}
