import { member } from '../../shared/contract/member'
import { useCase } from '../_kit/use-case'

export const units = useCase(member.calls.units, async ({ db }) => {
  const found = await db.units.query({}, { orderBy: [['name', 'asc']], limit: 1_000 })
  return { units: found.map(({ _id, name, grade }) => ({ id: _id, name, grade })) }
})
