import { application } from '../../shared/contract/application'
import { useCase } from '../_kit/use-case'
import { applicationOf, isApplied } from './application-view'
import { latestOf } from './latest-of'

export const mine = useCase(application.calls.mine, async ({ findCaller }) => {
  const caller = await findCaller()
  const unit = caller && (await latestOf(caller._id))
  return { application: caller && isApplied(unit) ? applicationOf(unit, caller, { seesTrail: false }) : null }
})
