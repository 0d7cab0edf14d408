import { application, type ApplicationTab } from '../../shared/contract/application'
import { stages, type Stage } from '../../shared/domain/application-rules'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { isApplied } from './application-view'

const pageSize = 20

const stagesOf: Readonly<Record<ApplicationTab, readonly Stage[]>> = {
  submitted: ['submitted'],
  checked: ['checked'],
  returned: ['returned'],
  closed: stages.filter(stage => stage === 'accepted' || stage === 'declined' || stage === 'withdrawn'),
}

const standing = (tab: ApplicationTab) => ({ 'application.stage': _.in([...stagesOf[tab]]) })

export const queue = useCase(application.calls.queue, async ({ db, now }, { tab, page }) => {
  const [found, submitted, checked, returned, closed] = await Promise.all([
    db.units.query(standing(tab), {
      orderBy: [['application.submittedAt', tab === 'closed' ? 'desc' : 'asc']],
      limit: pageSize,
      skip: page * pageSize,
    }),
    db.units.count(standing('submitted')),
    db.units.count(standing('checked')),
    db.units.count(standing('returned')),
    db.units.count(standing('closed')),
  ])
  const units = found.filter(isApplied)
  const ids = units.map(unit => unit.application.applicantId)
  const people = ids.length > 0 ? await db.members.query({ _id: _.in(ids) }, { limit: pageSize, fields: ['name'] }) : []
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  return {
    rows: units.map(({ _id, name, region, application: { applicantId, stage, submittedAt } }) => ({
      id: _id,
      name,
      region,
      applicantName: names.get(applicantId) ?? '',
      stage,
      submittedAt: submittedAt.getTime(),
    })),
    tally: { submitted, checked, returned, closed },
    now: now.getTime(),
  }
})
