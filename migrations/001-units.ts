import { $, _ } from '../cloudfunctions/_kit/cloud'
import { Collection } from '../cloudfunctions/_kit/collection'
import { newUnit } from '../cloudfunctions/_kit/new-unit'
import type { UnitGrade } from '../shared/contract/member'
import { missing, reshape, type Migration } from './step'

interface OldUnit {
  _id: string
  name: string
  grade: UnitGrade
}

interface OldMember {
  _id: string
  unitId: string
  roles: string[]
  joinedAt: Date
}

const members = new Collection<OldMember>('members')

/**
 * Until 22 November 2026 a unit was a name and a grade, put into the database by hand. Since then it has codes, grades
 * by term, officers and a trail, and its name is unique.
 *
 * Its grade counts from the day its first person joined, and its officers are those who had the role: all of them, also
 * where they are more than the two that may be named today, so that nobody loses work by an update. Of two units of one
 * name the later record's gets a number, for staff to put right.
 */
export const units: Migration = {
  version: 1,
  what: '单位有信用代码、各届级别、信息员名单和经过',
  steps: [
    reshape<OldUnit, Known>({
      collection: 'units',
      older: { codeKey: missing },
      lookUp: known,
      change: ({ _id, name, grade }, { alike, firstJoined, officers }) => {
        const at = firstJoined.get(_id) ?? new Date(0)
        const twin = alike.filter(each => each.name === name && each._id < _id).length
        const entry = { at, by: '', byName: '', what: 'entered', why: '', requestId: 'migration-1' }
        const { _id: _same, grade: _kept, ...today } = newUnit(_id, { name: twin > 0 ? `${name}（${twin + 1}）` : name, grade, creditCode: '', term: '', region: '', address: '' }, entry)
        return { ...today, officers: officers.get(_id) ?? [], history: [] }
      },
    }),
  ],
}

interface Known {
  alike: readonly { _id: string; name: string }[]
  firstJoined: ReadonlyMap<string, Date>
  officers: ReadonlyMap<string, string[]>
}

async function known(page: readonly OldUnit[]): Promise<Known> {
  const unitIds = page.map(({ _id }) => _id)
  const [alike, joined, officers] = await Promise.all([
    new Collection<OldUnit>('units').query({ name: _.in(page.map(({ name }) => name)) }, { limit: 1_000, fields: ['name'] }),
    members.group<{ _id: string; at: Date }>({ unitId: _.in(unitIds) }, { _id: '$unitId', at: $.min('$joinedAt') }, 1_000),
    members.query({ unitId: _.in(unitIds), roles: 'officer' }, { orderBy: [['joinedAt', 'asc'], ['_id', 'asc']], limit: 1_000, fields: ['unitId'] }),
  ])
  const byUnit = new Map<string, string[]>()
  for (const { _id, unitId } of officers) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), _id])
  return { alike, firstJoined: new Map(joined.map(({ _id, at }) => [_id, at])), officers: byUnit }
}
