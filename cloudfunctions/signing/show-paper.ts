import { signing } from '../../shared/contract/signing'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { StatementDocument } from '../_kit/documents'
import { linkTo } from '../_kit/files'
import { collectionOf, leadersAwayAt, nextSigners, paperOf, type Paper } from '../_kit/papers'
import { signoffOf } from '../_kit/statement-view'
import { useCase } from '../_kit/use-case'
import { againstRefusing, awayOf, mayRecall, rowOfPaper, seesStatements, whyNoMinute } from './paper'

/** Seconds that an address of the minute is good for. */
const linkLife = 600

export const paper = useCase(signing.calls.paper, async ({ now, caller }, { kind, id }) => {
  if (kind === 'statement' && !seesStatements(caller)) throw new AppError('FORBIDDEN')
  const [document, away] = await Promise.all([collectionOf(kind).find(id), leadersAwayAt(now)])
  const found = document && paperOf(kind, document)
  if (!found) throw new AppError('NOT_FOUND')
  const { signoff, revision } = found
  const { minute } = signoff
  const [signers, url] = await Promise.all([nextSigners(found, away !== null), minute && linkTo(minute.fileId, linkLife)])
  const concerned = [...signoff.signatures.map(({ by }) => by), ...signers.map(signer => signer.id), caller._id]
  return {
    now: now.getTime(),
    revision,
    row: rowOfPaper(found, caller, away !== null),
    signoff: signoffOf(signoff),
    leadersAway: awayOf(away),
    deputy: signoff.rules.deputy,
    signers: signers.map(({ name, post, barred }) => ({ name, post, barred })),
    payees: await payeesAmong(found, document, concerned, caller._id),
    minuteFile: minute && url ? { url, isPicture: minute.isPicture } : null,
    mayAttachMinute: whyNoMinute(found, caller) === null,
    mayRefuse: caller.roles.includes('approver') && againstRefusing(found, caller, away !== null) === null,
    mayRecall: mayRecall(found, caller),
  }
})

/**
 * Whoever signs for what they are paid by is not kept from it, as some posts have one holder and the amounts are the
 * rules' and not theirs; but everybody who looks at the paper sees it.
 */
async function payeesAmong({ kind, id }: Paper, document: Pick<StatementDocument, '_id'>, people: readonly string[], callerId: string) {
  if (kind !== 'statement') return []
  const { making } = document as StatementDocument
  const lines = await db.lines.query(
    { statement: id, making, memberId: _.in([...new Set(people)]), state: _.nin(['held', 'settled']) },
    { limit: 100, fields: ['memberId', 'authorName', 'gross'] },
  )
  return lines.map(({ memberId, authorName, gross }) => ({ name: authorName, amount: gross, isCaller: memberId === callerId }))
}
