import type { Ask } from '../../shared/contract/activity'
import type { Answers } from '../../shared/contract/registration'

/** Keeps what the activity asks for and drops the rest: what is not asked must not be collected. */
export function askedOnly(answers: Answers, asks: readonly Ask[]): Answers {
  return {
    department: asks.includes('department') ? answers.department : '',
    room: asks.includes('room') ? answers.room : 'none',
    remark: asks.includes('remark') ? answers.remark : '',
    invoice: asks.includes('invoice') ? answers.invoice : null,
  }
}
