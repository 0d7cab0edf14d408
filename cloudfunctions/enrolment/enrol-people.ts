import { enrolment } from '../../shared/contract/enrolment'
import { mostEnrolled, placesFor, whyNotEnrolled } from '../../shared/domain/enrol-rules'
import { isStaff } from '../../shared/domain/people-rules'
import { isOver } from '../../shared/domain/registration-rules'
import { AppError } from '../../shared/errors'
import { windowOf } from '../_kit/activity-view'
import { _ } from '../_kit/cloud'
import { isDuplicate } from '../_kit/collection'
import { forgetFile, isUploadOf } from '../_kit/files'
import { counted } from '../_kit/seat-counters'
import { transact, TryAgain } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { enter } from './enter-person'
import { judge, type Judged } from './judge-people'

/**
 * All in one transaction on the activity, whose own document gives out the seats: whoever takes a seat at the same
 * moment waits for it, or makes it look again.
 */
export const enrol = useCase(enrolment.calls.enrol, async ({ db, caller, now, requestId, trail }, { activityId, people, beyond, despite, fileId }) => {
  const by = isStaff(caller) ? 'staff' : 'contact'
  if (people.length > mostEnrolled[by]) return { outcome: 'refused', reason: 'too-many' }

  const result = await transact(async transaction => {
    const activity = await transaction.find(db.activities, activityId)
    if (!activity) throw new AppError('NOT_FOUND')
    const judged = await judge(transaction, people, { activity, caller, anybody: by === 'staff' && despite !== '', now })
    if (judged.some(each => enteredBy(requestId, each))) return answer(judged, requestId)

    const reason = whyNotEnrolled({ ...windowOf(activity), forTeams: activity.teamEvents.length > 0 }, by, now.getTime())
    if (reason) return { outcome: 'refused', reason } as const
    const problems = judged.filter(({ says }) => says.length > 0).map(({ row, name, says }) => ({ row, name, says }))
    if (problems.length > 0) return { outcome: 'problems', problems } as const

    const fresh = judged.filter(({ earlier }) => !earlier || isOver(earlier.status))
    const waitsForWord = activity.approval && by === 'contact'
    const places = waitsForWord ? fresh.map(() => 'pending' as const) : placesFor(fresh.map(({ unit }) => unit!._id), activity)
    const seats = places.filter(status => status !== 'waitlisted').length
    if (beyond === 'refuse' && seats < fresh.length) return { outcome: 'full', seats } as const

    try {
      for (const [index, each] of fresh.entries()) {
        await enter(transaction, { ...each, unit: each.unit! }, { activity, status: places[index]!, number: activity.tickets + index + 1, caller, now, requestId, despite, trail })
      }
    } catch (error) {
      // Somebody joined under one of the phones, or registered, since we looked: look again.
      throw isDuplicate(error) ? new TryAgain() : error
    }
    if (fresh.length > 0) {
      const given = fresh.map(({ unit }, index) => ({ status: places[index]!, unitId: unit!._id }))
      await transaction.change(db.activities, activityId, { ...counted(given, []), tickets: _.inc(fresh.length) })
    }
    return answer(judged, requestId, places)
  })
  if (result.outcome === 'enrolled' && fileId && isUploadOf(caller.openid, 'workbook', fileId)) await forgetFile(fileId)
  return result
})

/** What this very request made of somebody, when it came before. */
const enteredBy = (requestId: string, { earlier }: Judged) => earlier?.history.find(line => line.requestId === requestId)?.what

/** @param places of those who were not registered yet, in their order; left out for a repeat */
function answer(judged: readonly Judged[], requestId: string, places: readonly string[] = []) {
  const rest = [...places]
  const resultOf = (each: Judged) => enteredBy(requestId, each) ?? (each.earlier && !isOver(each.earlier.status) ? 'already' : (rest.shift() ?? 'already'))
  const people = judged.map(each => ({ row: each.row, name: each.name, result: resultOf(each) as 'registered' | 'waitlisted' | 'pending' | 'already' }))
  return { outcome: 'enrolled', people } as const
}
