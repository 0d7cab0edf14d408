import { privacy } from '../../shared/contract/privacy'
import { answersInWords } from '../../shared/domain/answers-in-words'
import { whatLeavingDoes, whyStay } from '../../shared/domain/leaving'
import { noticeText } from '../../shared/domain/notice-words'
import type { HistoryEntry, MemberDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { findBelongings, type Found } from './belongings'
import { numbersOf } from './numbers-view'

export const mine = useCase(privacy.calls.mine, async ({ db, caller, now }) => {
  const [found, kept, messages, reads] = await Promise.all([
    findBelongings(caller),
    db.privates.find(caller._id),
    db.messages.query({ to: caller._id }, { orderBy: [['at', 'desc']], limit: 1_000 }),
    db.audits.query({ about: caller._id }, { orderBy: [['at', 'desc']], limit: 1_000 }),
  ])
  const { belongings } = found
  const history = [...caller.history, ...(kept?.history ?? [])].sort((a, b) => b.at.getTime() - a.at.getTime())
  return {
    now: now.getTime(),
    person: personOf(caller),
    services: caller.services.map(({ unitName, from, until }) => ({ unitName, from: from.getTime(), until: until?.getTime() ?? null })),
    numbers: numbersOf(kept),
    ...listsOf(found),
    messages: messages.map(({ at, kind, words }) => {
      const { title, text } = noticeText(kind, words)
      return { at: at.getTime(), title, text }
    }),
    reads: reads.map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })),
    changes: history.map(({ at, byName, what, why }: HistoryEntry) => ({ at: at.getTime(), by: byName, what, why })),
    leaving: { against: whyStay(belongings, now.getTime()), begun: caller.standing === 'left', ...whatLeavingDoes(belongings, now.getTime()) },
  }
})

const personOf = (member: MemberDocument) => ({
  id: member._id,
  name: member.name,
  phone: member.phone,
  phoneVerified: member.phoneVerified,
  unitName: member.unitName,
  department: member.department,
  standing: member.standing,
  contact: member.contact,
  roles: member.roles,
  post: member.post,
  joinedAt: member.joinedAt.getTime(),
  consent: member.consent && { version: member.consent.version, at: member.consent.at.getTime() },
})

const listsOf = ({ registrations, activities, teams, articles, lines, applications }: Found) => ({
  registrations: registrations.map(each => {
    const activity = activities.get(each.activityId)
    return {
      title: activity?.title ?? '',
      startsAt: activity?.startsAt.getTime() ?? null,
      status: each.status,
      registeredAt: each.registeredAt.getTime(),
      answers: each.answers,
      answered: answersInWords(activity?.questions ?? [], each.answers.questions).map(({ label, answer }) => ({ question: label, answer })),
      enteredBy: each.enteredBy?.name ?? '',
      team: teams.get(each.teamId ?? '')?.name ?? '',
      roomNumber: each.roomNumber,
      voucherSentAt: each.voucher?.at.getTime() ?? null,
      paid: each.payment && { amount: each.payment.amount, at: each.payment.at.getTime() },
      invoice: each.invoice && { number: each.invoice.number, at: each.invoice.at.getTime() },
      certificate: each.certificate && { name: activity?.certificate ?? '', number: each.certificate.number, at: each.certificate.at.getTime() },
      arrivedAt: each.presence[0]?.at.getTime() ?? null,
    }
  }),
  articles: articles.map(({ title, status, characters, updatedAt }) => ({ title, status, characters, updatedAt: updatedAt.getTime() })),
  payments: lines.map(({ statement: quarter, state, gross, tax, net }) => ({ quarter, state, gross, tax, net })),
  applications: applications.flatMap(({ name, application }) => (application ? [{ unitName: name, submittedAt: application.submittedAt.getTime() }] : [])),
})
