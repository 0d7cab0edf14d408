import { member } from '../../shared/contract/member'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { isUnbound } from '../_kit/unbound'

export const team = useCase(member.calls.team, async ({ db }) => {
  const found = await db.members.query(
    { roles: _.in(['editor', 'staff', 'approver', 'treasurer', 'admin']) },
    { orderBy: [['name', 'asc'], ['_id', 'asc']], limit: 500 },
  )
  const people = found.map(person => ({
    id: person._id,
    name: person.name,
    unitName: person.unitName,
    department: person.department,
    roles: person.roles,
    post: person.post,
    bound: !isUnbound(person),
  }))
  return { people }
})
