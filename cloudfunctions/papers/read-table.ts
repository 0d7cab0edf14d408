import { paperTable } from '../../shared/domain/paper-table'
import type { PaperTable } from '../../shared/contract/papers'
import { signoffOf } from '../_kit/statement-view'
import { picturesUnder } from './signature-pictures'
import { statementOnPaper } from './statement-on-paper'

/** A quarter's statement as it stands on paper, the signatures with it. */
export async function readTable(quarter: string): Promise<PaperTable> {
  const { statement, lines } = await statementOnPaper(quarter, ['corrections', 'decision', 'payment', 'signature', 'digest'])
  const pictures = await picturesUnder(lines)
  const { status, madeAt, madeBy, closedAt, closedBy, totals, signoff } = statement
  return paperTable(
    { quarter, status, madeAt: madeAt.getTime(), madeBy: madeBy.name, closedAt: closedAt?.getTime() ?? null, closedBy: closedBy?.name ?? null, totals, signoff: signoff && signoffOf(signoff) },
    lines.map(({ payment, ...line }) => ({
      ...line,
      payment: payment && { way: payment.way, number: payment.number, at: payment.at.getTime() },
      signature: pictures.get(line._id) ?? '',
    })),
  )
}
