import { registration } from '../../shared/contract/registration'
import { changedAnswers, whyNotRevised } from '../../shared/domain/answer-rules'
import { noRestriction, whyNotEligible } from '../../shared/domain/eligibility'
import { answeredFiles } from '../../shared/domain/questions'
import { AppError } from '../../shared/errors'
import { windowOf } from '../_kit/activity-view'
import { candidateFor } from '../_kit/candidate'
import { _ } from '../_kit/cloud'
import type { RegistrationDocument } from '../_kit/documents'
import { forgetFile } from '../_kit/files'
import { keptAnswers, whyAnswersFail } from '../_kit/kept-answers'
import { noting } from '../_kit/noting'
import { registrationId } from '../_kit/registration-id'
import { useCase } from '../_kit/use-case'
import { whyFilesFail } from './why-files-fail'
import { registrationOf } from './registration-view'

export const reviseAnswers = useCase(registration.calls.reviseAnswers, async ({ db, now, caller, trail }, input) => {
  const id = registrationId(input.activityId, caller._id)
  const { document: activity, other: mine } = await db.activities.findWith(input.activityId, db.registrations, id)
  if (!activity) throw new AppError('NOT_FOUND')

  const candidate = await candidateFor(activity, caller, input.answers.certificate)
  const answers = keptAnswers(input.answers, activity, candidate.grade)
  const standing = mine && { ...mine, invoiceIssued: mine.invoice !== null }
  const reason = whyNotRevised({ registration: standing, activity: windowOf(activity), answers, now: now.getTime() })
  if (reason || !mine) return { outcome: 'refused', reason: reason ?? 'not-registered' }

  const changed = changedAnswers(mine.answers, answers, activity.questions)
  if (changed.length === 0) return revised(mine)
  const { certificate } = activity.eligibility
  if (whyNotEligible({ ...noRestriction, certificate }, candidate) === 'certificate-unstated') return { outcome: 'refused', reason: 'certificate-unstated' }
  const [earlier, kept] = [mine.answers, answers].map(({ questions }) => answeredFiles(activity.questions, questions)) as [string[], string[]]
  const fresh = kept.filter(file => !earlier.includes(file))
  const against = whyAnswersFail(answers, activity, candidate.grade, caller.openid) ?? (await whyFilesFail(fresh, caller.openid))
  if (against) return { outcome: 'refused', reason: against }

  const after = await db.registrations.changeAndGet(
    { _id: id, status: mine.status, invoice: asItIs(mine.invoice), roomNumber: mine.roomNumber },
    { answers: _.set(answers), ...noting(trail('answers-revised', changed.join('、').slice(0, 200))) },
  )
  // Staff, or the line, moved meanwhile: the next try sees how it stands.
  if (!after) throw new AppError('BUSY')
  await Promise.all(earlier.filter(file => !kept.includes(file)).map(forgetFile))
  return revised(after)
})

const asItIs = (invoice: RegistrationDocument['invoice']) => (invoice ? _.neq(null) : null)

const revised = (mine: RegistrationDocument) => ({ outcome: 'revised', registration: registrationOf(mine) }) as const
