import { member } from '../../shared/contract/member'
import { rolesInWords } from '../../shared/domain/role-words'
import { isSameWork, whyNotGrant, withWork, workChangeInWords, workOf } from '../../shared/domain/work'
import { AppError } from '../../shared/errors'
import { adminsIn, keepAdmins, someoneComesIn } from '../_kit/admins'
import { notice, telling } from '../_kit/notice'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { noting } from '../_kit/noting'
import { isUnbound } from '../_kit/unbound'

/**
 * Roles are looked up when a call comes in, so a change holds here at once, and in other functions within `knownFor`.
 * What the person has begun stays as it is: articles, issues and statements name who did what, not who may.
 */
export const grant = useCase(member.calls.grant, ({ db, caller, now, requestId, trail }, { id, before, after, why }) =>
  transact(async transaction => {
    const person = await transaction.find(db.members, id)
    if (!person) throw new AppError('NOT_FOUND')
    const present = workOf(person)
    if (isSameWork(present, after) || person.history.some(line => line.requestId === requestId)) return { outcome: 'done' } as const
    if (!isSameWork(present, before)) return { outcome: 'refused', reason: 'changed' } as const

    const unit = await transaction.find(db.units, person.unitId)
    const fitness = { standing: person.standing, bound: !isUnbound(person), unit: unit?.state ?? null, isCaller: id === caller._id }
    const against = whyNotGrant(fitness, before, after)
    if (against) return { outcome: 'refused', reason: against } as const

    if (after.admin !== before.admin) {
      const admins = await adminsIn(transaction, caller._id)
      // Somebody took the caller's own role a moment ago.
      if (!admins.includes(caller._id)) throw new AppError('FORBIDDEN', { roles: ['admin'] })
      const others = admins.filter(each => each !== id)
      if (!after.admin && !(await someoneComesIn(transaction, others))) return { outcome: 'refused', reason: 'last-admin' } as const
      await keepAdmins(transaction, after.admin ? [...others, id] : others)
    }

    const fields = withWork(person, after)
    const told = notice('roles-changed', id, { roles: rolesInWords(fields) }, { now, requestId })
    const entry = trail('roles-changed', `${workChangeInWords(before, after)}。${why}`)
    await transaction.change(db.members, id, { ...fields, ...noting(entry), ...telling(told) })
    return { outcome: 'done' } as const
  }),
)
