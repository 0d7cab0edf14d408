import { payment } from '../../shared/contract/payment'
import { linesOfPerson } from '../_kit/lines-of-person'
import { useCase } from '../_kit/use-case'
import { ownLineOf } from './own-line'

/** Ten years of quarters, with what is left of earlier makings. */
const most = 100

const fields = ['statement', 'making', 'state', 'pieces', 'characters', 'gross', 'tax', 'net', 'decision', 'signature', 'dispute', 'payment', 'digest']

export const mine = useCase(payment.calls.mine, async ({ db, now, caller }) => {
  const [lines, sealed] = await Promise.all([
    linesOfPerson(caller._id, most, fields),
    db.privates.query({ _id: caller._id }, { limit: 1, fields: ['identityNumber.mask'] }),
  ])
  return {
    now: now.getTime(),
    identified: Boolean(sealed[0]?.identityNumber),
    lines: lines.map(line => ownLineOf(line, line)),
  }
})
