import { registration } from '../../shared/contract/registration'
import { carriedAnswers, distinctInvoices } from '../../shared/domain/answer-rules'
import { isOver } from '../../shared/domain/registration-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

/** Registrations that are looked back on. */
const latest = 10

export const lastAnswers = useCase(registration.calls.lastAnswers, async ({ db, caller }, { activityId }) => {
  const [activity, unit, mine] = await Promise.all([
    db.activities.find(activityId),
    db.units.find(caller.unitId),
    db.registrations.query({ memberId: caller._id }, { orderBy: [['registeredAt', 'desc']], limit: latest }),
  ])
  if (!activity) throw new AppError('NOT_FOUND')

  const own = mine.find(each => each.activityId === activityId && !isOver(each.status))
  const answered = mine.filter(({ answers }) => Object.keys(answers.questions).length > 0)
  const asked =
    activity.questions.length > 0 && answered.length > 0
      ? await db.activities.query({ _id: _.in(answered.map(each => each.activityId)) }, { limit: latest, fields: ['questions'] })
      : []
  const questionsOf = new Map(asked.map(({ _id, questions }) => [_id, questions]))
  const earlier = answered.map(each => ({ questions: questionsOf.get(each.activityId) ?? [], answers: each.answers.questions }))
  const used = mine.flatMap(({ answers }) => answers.invoice ?? [])
  const last = <K extends 'department' | 'remark' | 'room' | 'certificate'>(part: K, none: string) =>
    mine.find(({ answers }) => answers[part] !== none)?.answers[part]

  return {
    own: own ? { answers: own.answers, invoiceIssued: own.invoice !== null, roomAssigned: own.roomNumber !== '' } : null,
    last: {
      department: last('department', '') ?? '',
      room: last('room', 'none') ?? 'none',
      remark: last('remark', '') ?? '',
      invoice: used[0] ?? null,
      questions: carriedAnswers(activity.questions, earlier),
      certificate: last('certificate', '') ?? '',
    },
    invoices: distinctInvoices([...used, ...(unit?.invoice ? [unit.invoice] : [])]),
    grade: unit?.grade ?? null,
  }
})
