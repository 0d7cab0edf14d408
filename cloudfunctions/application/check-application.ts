import { application } from '../../shared/contract/application'
import { notice, telling } from '../_kit/notice'
import { useCase } from '../_kit/use-case'
import { proceed } from './proceed'

export const check = useCase(application.calls.check, ({ caller, now, requestId, trail }, { finding, ...seen }) => {
  const isInOrder = finding.is === 'in-order'
  const remark = isInOrder ? '' : finding.remark
  const entry = trail(isInOrder ? 'application-checked' : 'application-returned', remark)

  return proceed(isInOrder ? 'check' : 'sendBack', seen, caller, entry, async (_transaction, unit) => {
    const told = isInOrder
      ? notice('application-checked', unit.application.applicantId, { unit: unit.name }, { now, requestId })
      : notice('application-returned', unit.application.applicantId, { unit: unit.name, why: remark }, { now, requestId })
    return { application: { remark }, unit: telling(told) }
  })
})
