import { application } from '../../shared/contract/application'
import { tidyTerm } from '../../shared/domain/unit-rules'
import { gradeNames } from '../../shared/domain/unit-words'
import { _ } from '../_kit/cloud'
import { notice, telling } from '../_kit/notice'
import { useCase } from '../_kit/use-case'
import { letGo, makeContact } from './applicant'
import { proceed } from './proceed'

export const decide = useCase(application.calls.decide, ({ caller, now, requestId, trail }, { decision, ...seen }) => {
  const { meeting } = decision
  const held = { meeting, at: new Date(decision.heldAt), by: caller.name }
  const scene = { now, requestId }

  if (decision.is === 'accepted') {
    const { grade } = decision
    const term = tidyTerm(decision.term)
    const entry = trail('application-accepted', `${meeting}，${gradeNames[grade]}，${term}`)
    return proceed('accept', seen, caller, entry, async (transaction, unit) => {
      await makeContact(transaction, unit, entry)
      const told = notice('application-accepted', unit.application.applicantId, { unit: unit.name, meeting }, scene)
      return {
        application: { remark: '', decision: held },
        unit: { state: 'member', grade, grades: _.push([{ grade, term, from: now, by: caller.name }]), ...telling(told) },
      }
    })
  }

  const { why } = decision
  const entry = trail('application-declined', meeting ? `${meeting}：${why}` : why)
  return proceed('decline', seen, caller, entry, async (transaction, unit) => {
    await letGo(transaction, unit, entry)
    const told = notice('application-declined', unit.application.applicantId, { unit: unit.name, why }, scene)
    return {
      application: { remark: why, decision: meeting ? held : null },
      unit: { state: 'left', codeKey: unit._id, ...telling(told) },
    }
  })
})
