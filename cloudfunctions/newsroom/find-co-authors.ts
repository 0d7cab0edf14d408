import { newsroom } from '../../shared/contract/newsroom'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

/** By the whole name alone: nobody leafs through the members here. */
export const coAuthors = useCase(newsroom.calls.coAuthors, async ({ db, caller }, { name }) => {
  const people = await db.members.query(
    { name, standing: 'confirmed', _id: _.neq(caller._id) },
    { limit: 10, orderBy: [['unitName', 'asc']], fields: ['name', 'unitName'] },
  )
  return { people: people.map(({ _id: id, name, unitName }) => ({ id, name, unitName })) }
})
