import { roster } from '../../shared/contract/roster'
import { AppError } from '../../shared/errors'
import { linksTo } from '../_kit/files'
import { useCase } from '../_kit/use-case'
import { answersInWords } from '../../shared/domain/answers-in-words'
import { activityOf } from './change-each'
import { rowOf } from './roster-row'

/** Seconds that a link to a file is good for: it is looked at, not kept. */
const goodFor = 600

export const entry = useCase(roster.calls.entry, async ({ db, now }, { registrationId }) => {
  const { document: activity, other: person } = await db.activities.findWith(activityOf([registrationId]), db.registrations, registrationId)
  if (!activity || !person) throw new AppError('NOT_FOUND')

  const answers = answersInWords(activity.questions, person.answers.questions)
  const files = [person.voucher?.fileId, person.invoice?.fileId, ...answers.map(({ fileId }) => fileId)].filter(fileId => Boolean(fileId))
  const [links, team] = await Promise.all([linksTo(files as string[], goodFor), person.teamId ? db.teams.find(person.teamId) : null])
  const urlOf = (fileId = '') => links[fileId] ?? ''

  return {
    now: now.getTime(),
    entry: {
      ...rowOf(person),
      department: person.answers.department,
      remark: person.answers.remark,
      certificateStated: person.answers.certificate,
      answers: answers.map(({ label, answer, fileId }) => ({ label, answer, url: urlOf(fileId) })),
      registeredAt: person.registeredAt.getTime(),
      enteredBy: person.enteredBy?.name ?? '',
      teamName: team?.name ?? '',
      payment: person.payment && {
        way: person.payment.way,
        amount: person.payment.amount,
        at: person.payment.at.getTime(),
        voucher: person.payment.voucher,
      },
      voucher: person.voucher && { url: urlOf(person.voucher.fileId), at: person.voucher.at.getTime() },
      invoice: person.answers.invoice,
      invoiceUrl: urlOf(person.invoice?.fileId),
      note: person.note,
      desk: person.presence[0]?.desk ?? '',
      history: person.history.map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })),
    },
  }
})
