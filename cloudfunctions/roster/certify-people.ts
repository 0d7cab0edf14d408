import { roster } from '../../shared/contract/roster'
import { _ } from '../_kit/cloud'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { activityOf, change, changeEach, findEach } from './change-each'

export const certify = useCase(roster.calls.certify, async ({ db, now, caller, requestId, trail }, { certificates }) => {
  const registrationIds = certificates.map(({ registrationId }) => registrationId)
  const [found, activity] = await Promise.all([findEach(registrationIds), db.activities.find(activityOf(registrationIds))])
  const numbers = new Map(certificates.map(({ registrationId, number }) => [registrationId, number]))

  const results = await changeEach(registrationIds, found, requestId, ({ _id, status, memberId, activityId, certificate }) => {
    const number = numbers.get(_id)!
    if (!activity?.certificate) return 'not-given'
    if (status !== 'registered') return 'not-registered'
    const words = { title: activity.title, name: activity.certificate, number, activityId }
    return change(
      {
        certificate: _.set(number ? { number, at: now, by: caller._id } : null),
        ...noting(trail(number ? 'certified' : 'certificate-taken-back', number || (certificate?.number ?? ''))),
        ...(number && number !== certificate?.number && telling(notice('certified', memberId, words, { now, requestId }))),
      },
      { status: 'registered', ...(certificate ? { 'certificate.number': certificate.number } : { certificate: null }) },
    )
  })
  return { results }
})
