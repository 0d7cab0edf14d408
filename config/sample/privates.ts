import type { PrivateDocument, Sealed } from '../../cloudfunctions/_kit/documents'
import { checkBankCard } from '../../shared/domain/bank-card'
import { checkCharacterOf } from '../../shared/domain/identity-number'
import { numberRules, type SealedNumber } from '../../shared/domain/sealed-numbers'
import { samplePeople } from './people'
import { timesAround } from './times'
import { recorded } from './trail'

/** Two officers have yet to enter theirs. */
const without = new Set(['林若溪', '顾清和'])

type Seal = (text: string, mask: string, whose: { memberId: string; field: SealedNumber }) => Sealed

/**
 * The officers' numbers, sealed under the key of the cloud that they are loaded into. All are invented: nobody was
 * registered in a region whose last four digits are zeros, and no bank has a card that begins so.
 */
export function samplePrivates(now: number, seal: Seal): PrivateDocument[] {
  const officers = samplePeople(timesAround(now)).all.filter(({ roles, name }) => roles.includes('officer') && !without.has(name))
  return officers.map((officer, index) => {
    const memberId = officer._id
    const sealed = (field: SealedNumber, number: string) => seal(number, numberRules[field].mask(number), { memberId, field })
    return {
      _id: memberId,
      identityNumber: sealed('identityNumber', identityNumber(index)),
      bankAccount: sealed('bankAccount', bankAccount(index)),
      bankName: '河州银行',
      ...recorded(`${memberId}-numbers`, [{ at: officer.joinedAt.getTime(), by: officer, what: 'numbers-saved' }]),
    }
  })
}

function identityNumber(index: number): string {
  const digits = `41000019900307${String(index + 1).padStart(3, '0')}`
  return digits + checkCharacterOf(digits)
}

function bankAccount(index: number): string {
  const digits = `620000000000${String(index + 1).padStart(3, '0')}`
  return [...'0123456789'].map(last => digits + last).find(number => checkBankCard(number).ok)!
}
