import { dues } from '../../shared/contract/dues'
import { useCase } from '../_kit/use-case'
import { sumByGrade, unitsToBill } from './units-to-bill'

export const preview = useCase(dues.calls.preview, async (_scene, { year }) => {
  const found = await unitsToBill(year)
  if (!found) return { outcome: 'refused', reason: 'no-rates' }
  const byGrade = sumByGrade(found)
  const amount = byGrade.reduce((sum, each) => sum + each.amount, 0)
  return { outcome: 'preview', units: found.units.length, amount, byGrade, already: found.already }
})
