import { enrolment } from '../../shared/contract/enrolment'
import { dateKey } from '../../shared/domain/instant'
import { AppError } from '../../shared/errors'
import { readAll } from '../_kit/read-all'
import { useCase } from '../_kit/use-case'
import { writeWorkbook } from '../_kit/write-workbook'
import { invoiceSheet, peopleSheet, roomSheet, teamSheet } from './export-sheets'

export const exportPeople = useCase(enrolment.calls.export, async ({ db, now }, { activityId }) => {
  const [activity, found, teams] = await Promise.all([
    db.activities.find(activityId),
    readAll(db.registrations, { activityId }),
    readAll(db.teams, { activityId }),
  ])
  if (!activity) throw new AppError('NOT_FOUND')

  const people = found.sort((a, b) => a.number - b.number)
  const base64 = await writeWorkbook([
    peopleSheet(activity, people, teams),
    invoiceSheet(people),
    roomSheet(people),
    ...(activity.teamEvents.length > 0 ? [teamSheet(activity, teams)] : []),
  ])
  return { name: `${activity.title.replace(/[\\/:*?"<>|]/g, ' ')} ${dateKey(now.getTime())}.xlsx`, base64 }
})
