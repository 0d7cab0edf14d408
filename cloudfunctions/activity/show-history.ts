import { activity } from '../../shared/contract/activity'
import { AppError } from '../../shared/errors'
import { useCase } from '../_kit/use-case'

const mostLines = 100

export const history = useCase(activity.calls.history, async ({ db }, { id }) => {
  const found = await db.activities.find(id)
  if (!found) throw new AppError('NOT_FOUND')
  const latest = found.history.slice(-mostLines).reverse()
  return { lines: latest.map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })) }
})
