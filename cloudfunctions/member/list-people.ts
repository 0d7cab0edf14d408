import { member, type PeopleFilter } from '../../shared/contract/member'
import { isStaff } from '../../shared/domain/people-rules'
import { _, beginning, containing, ending } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { rowOf } from './person-view'

const pageSize = 20

type Condition = Record<string, unknown>

const filters: Readonly<Record<PeopleFilter, Condition>> = {
  all: { standing: _.neq('left') },
  awaiting: { standing: 'awaiting' },
  declined: { standing: 'declined' },
  officers: { roles: 'officer' },
  contacts: { contact: true },
  roles: { roles: _.in(['editor', 'staff', 'approver', 'treasurer', 'admin']) },
  unbound: { openid: beginning('unbound:') },
}

/** Digits are looked for where they stand in a phone; anything else in names. */
function matching(search: string): Condition[] {
  if (/^1\d{10}$/.test(search)) return [{ phone: search }]
  const names = [{ name: containing(search) }, { unitName: containing(search) }]
  return /^\d{4}$/.test(search) ? [...names, { phone: ending(search) }] : names
}

/** A page and two counts at the same time: as many round trips among fifty people as among fifty thousand. */
export const people = useCase(member.calls.people, async ({ db, caller }, { filter, search, unitId, page }) => {
  const seesAll = isStaff(caller) || caller.roles.includes('editor')
  const within = seesAll ? (unitId ? { unitId } : {}) : { unitId: caller.unitId }
  const of = (condition: Condition): Condition => ({ ...within, ...condition })
  const wanted = search ? (_.and([of(filters[filter]), _.or(matching(search))]) as unknown as Condition) : of(filters[filter])

  const [rows, total, awaiting] = await Promise.all([
    db.members.query(wanted, { orderBy: [['name', 'asc'], ['_id', 'asc']], limit: pageSize, skip: page * pageSize }),
    db.members.count(wanted),
    db.members.count(of(filters.awaiting)),
  ])
  return { rows: rows.map(rowOf), total, awaiting }
})
