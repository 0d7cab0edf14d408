import { member } from '../../shared/contract/member'
import { notice, telling } from '../_kit/notice'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { noting } from '../_kit/noting'
import { personKeptBy } from './keep-person'

export const setContact = useCase(member.calls.setContact, ({ db, caller, now, requestId, trail }, { id, contact }) =>
  transact(async transaction => {
    const person = await personKeptBy(caller, transaction, id)
    if (person.contact === contact) return { outcome: 'done' } as const
    if (contact && person.standing !== 'confirmed') return { outcome: 'refused', reason: 'not-confirmed' } as const

    const told = contact ? [notice('contact-named', id, { unit: person.unitName }, { now, requestId })] : []
    const entry = trail(contact ? 'contact-named' : 'contact-ended', person.unitName)
    await transaction.change(db.members, id, { contact, ...noting(entry), ...telling(...told) })
    return { outcome: 'done' } as const
  }),
)
