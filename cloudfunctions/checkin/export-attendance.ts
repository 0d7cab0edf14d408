import { checkin } from '../../shared/contract/checkin'
import { dateKey } from '../../shared/domain/instant'
import { readAll } from '../_kit/read-all'
import { useCase } from '../_kit/use-case'
import { writeWorkbook } from '../_kit/write-workbook'
import { attendanceSheet, scanSheet } from './attendance-sheets'
import { requireServing } from './desk-at'
import { findActivity } from './find-guest'

export const exportAttendance = useCase(checkin.calls.export, async ({ db, now, caller }, { activityId, sortBy }) => {
  const activity = await findActivity(activityId)
  requireServing(activity, caller)

  const [people, teams] = await Promise.all([readAll(db.registrations, { activityId }), readAll(db.teams, { activityId })])
  people.sort((a, b) => (sortBy === 'unit' && a.unitName !== b.unitName ? (a.unitName < b.unitName ? -1 : 1) : a.number - b.number))
  const base64 = await writeWorkbook([attendanceSheet(activity, people, teams, now), scanSheet(activity, people)])
  return { name: `${activity.title.replace(/[\\/:*?"<>|]/g, ' ')} 签到表 ${dateKey(now.getTime())}.xlsx`, base64 }
})
