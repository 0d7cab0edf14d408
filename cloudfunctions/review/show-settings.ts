import { review } from '../../shared/contract/review'
import { noSecondReading } from '../../shared/domain/second-reading'
import type { NewsroomRulesDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'

export const rulesId = 'newsroom'

export const settings = useCase(review.calls.settings, async ({ db }) => keptRules(await db.newsroomRules.find(rulesId)))

/** Revision 0 is before anybody said anything. */
export const keptRules = (kept: NewsroomRulesDocument | null) => {
  const { words, subjects } = kept ?? noSecondReading
  return { rules: { words, subjects }, revision: kept?.revision ?? 0 }
}
