import { registration } from '../../shared/contract/registration'
import { useCase } from '../_kit/use-case'

export const lastAnswers = useCase(registration.calls.lastAnswers, async ({ db, caller }) => {
  const latest = await db.registrations.query(
    { memberId: caller._id },
    { orderBy: [['registeredAt', 'desc']], limit: 10, fields: ['answers'] },
  )
  const invoice = latest.find(({ answers }) => answers.invoice)?.answers.invoice ?? null
  return { answers: latest[0]?.answers ?? null, invoice }
})
