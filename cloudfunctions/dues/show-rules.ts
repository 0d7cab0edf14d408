import { dues } from '../../shared/contract/dues'
import { duesRulesId } from '../_kit/dues-rules-now'
import { useCase } from '../_kit/use-case'
import { keptRules } from './rules-view'

export const rules = useCase(dues.calls.rules, async ({ db }) => keptRules(await db.duesRules.find(duesRulesId)))
