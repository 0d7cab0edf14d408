import { payment } from '../../shared/contract/payment'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { ownLineOf } from './own-line'

/** Ten years of quarters. Lines of earlier makings are among those found, until they are cleared away. */
const most = 100

export const mine = useCase(payment.calls.mine, async ({ db, now, caller }) => {
  const [found, sealed] = await Promise.all([
    db.lines.query({ memberId: caller._id }, {
      orderBy: [['statement', 'desc'], ['_id', 'asc']],
      limit: most,
      fields: ['statement', 'making', 'state', 'pieces', 'characters', 'gross', 'tax', 'net', 'decision', 'signature', 'dispute', 'payment', 'digest'],
    }),
    db.privates.query({ _id: caller._id }, { limit: 1, fields: ['identityNumber.mask'] }),
  ])
  const quarters = [...new Set(found.map(({ statement }) => statement))]
  const statements = quarters.length > 0 ? await db.statements.query({ _id: _.in(quarters), status: _.neq('draft') }, { limit: most, fields: ['status', 'making'] }) : []
  return {
    now: now.getTime(),
    identified: Boolean(sealed[0]?.identityNumber),
    lines: found.flatMap(line => {
      const statement = statements.find(({ _id, making }) => _id === line.statement && making === line.making)
      return statement ? [ownLineOf(line, statement)] : []
    }),
  }
})
