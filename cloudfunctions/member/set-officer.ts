import { member } from '../../shared/contract/member'
import { whyNotOfficer } from '../../shared/domain/people-rules'
import { _ } from '../_kit/cloud'
import { notice, telling } from '../_kit/notice'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { asKept, personKeptBy } from './keep-person'
import { endOffice } from '../_kit/end-office'
import { noting } from '../_kit/noting'

/**
 * Two at most, however many are named at once: each naming writes the one document that lists a unit's officers, and
 * of two transactions that write one document the database lets only one through.
 */
export const setOfficer = useCase(member.calls.setOfficer, ({ db, caller, now, requestId, trail }, { id, officer }) =>
  transact(async transaction => {
    const person = await personKeptBy(caller, transaction, id)
    if (person.roles.includes('officer') === officer) return { outcome: 'done' } as const

    const unit = { name: person.unitName }
    if (!officer) {
      const entry = trail('officer-ended', person.unitName)
      const told = notice('officer-ended', id, { unit: unit.name }, { now, requestId })
      await transaction.change(db.members, id, { roles: await endOffice(transaction, person, entry), ...noting(entry), ...telling(told) })
      return { outcome: 'done' } as const
    }

    const home = await transaction.find(db.units, person.unitId)
    const against = home ? whyNotOfficer(asKept(person), home) : 'unit-not-member'
    if (!home || against) return { outcome: 'refused', reason: against ?? 'unit-not-member' } as const

    const told = notice('officer-named', id, { unit: unit.name }, { now, requestId })
    await transaction.change(db.units, home._id, { officers: [...home.officers, id], history: _.push([trail('officer-named', person.name)]) })
    await transaction.change(db.members, id, { roles: [...person.roles, 'officer'], ...noting(trail('officer-named', unit.name)), ...telling(told) })
    return { outcome: 'done' } as const
  }),
)
