import { outboxes } from '../cloudfunctions/_kit/documents'

/**
 * The collections, with what is unique and what is looked up by. All are closed to clients: everything is read and
 * written through functions. A deployment and the local cloud apply this alike.
 */
export interface Index {
  name: string
  fields: { field: string; direction: 1 | -1 }[]
  unique: boolean
}

const by = (...names: string[]): Index => ({
  name: names.join('_'),
  fields: names.map(name => (name.startsWith('-') ? { field: name.slice(1), direction: -1 } : { field: name, direction: 1 })),
  unique: false,
})
const uniqueBy = (name: string): Index => ({ ...by(name), unique: true })

const holdsNotices = (name: string) => (outboxes as readonly string[]).includes(name)

const closed = (name: string, indexes: Index[] = []) => ({
  name,
  rule: 'ADMINONLY' as const,
  indexes: holdsNotices(name) ? [...indexes, by('notices.id')] : indexes,
})

export const collections = [
  closed('units', [uniqueBy('name'), uniqueBy('codeKey'), by('state', 'name'), by('application.stage', 'application.submittedAt'), by('application.applicantId', '-application.submittedAt')]),
  closed('members', [uniqueBy('openid'), uniqueBy('phone'), by('unitId', 'standing'), by('name')]),
  closed('privates'),
  closed('audits', [by('about', '-at'), by('-at')]),
  closed('sessions', [by('memberId', '-confirmedAt'), by('-confirmedAt')]),
  closed('messages', [by('to', '-at'), by('to', 'readAt'), by('push', 'pushAt')]),
  closed('settings'),
  closed('backups', [by('phase', 'begunAt'), by('state', '-begunAt')]),
  closed('activities', [by('status', 'startsAt'), by('claims.0.at'), by('announcement.at'), by('reminded', 'arrivalFrom')]),
  closed('registrations', [by('activityId', 'status', 'number'), by('memberId', '-registeredAt'), by('teamId'), by('status', 'offerUntil'), by('activityId', 'scannedAt')]),
  closed('headcounts', [by('activityId', 'unitName')]),
  closed('teams', [by('activityId', 'madeAt'), by('leaderId')]),
  closed('articles', [by('status', '-publishedAt', 'acceptedAt'), by('authorId', '-updatedAt'), by('coAuthors.memberId'), by('issueId', 'acceptedAt'), by('acceptedAt'), by('unitId', '-submittedAt'), by('commissionId', 'authorId'), by('prints')]),
  closed('issues', [by('-year', '-number')]),
  closed('targets'),
  closed('commissions', [by('status', 'deadline'), by('accepted.memberId')]),
  closed('newsIndex', [by('bucket', '-publishedAt')]),
  closed('readings', [by('articleId')]),
  closed('policies', [uniqueBy('place')]),
  closed('statements', [by('status', '-_id'), by('signoff.state', 'signoff.submittedAt')]),
  closed('lines', [by('statement', 'making', 'order'), by('memberId', '-statement'), uniqueBy('paymentKey')]),
  closed('corrections', [by('statedIn', 'at'), by('lineId')]),
  closed('signatures', [by('lineId')]),
  closed('expenses', [by('status', '-madeAt'), by('madeBy.id', '-madeAt'), by('signoff.state', 'signoff.submittedAt'), by('vouchers.digest'), uniqueBy('paymentKey')]),
  closed('duesRates'),
  closed('bills', [by('unitId', '-year'), by('year', 'status', 'unitName'), by('status', 'dueBy')]),
  closed('receipts', [by('unitId', '-_id'), by('year', '-_id'), uniqueBy('paymentKey')]),
  closed('bankImports', [by('-at')]),
  closed('bankRows', [by('state', 'day'), by('state', '-decidedAt'), by('likeness')]),
  closed('bankPayers', [by('payer'), by('rowId')]),
  closed('ledger', [by('about')]),
  closed('honours'),
]

/** What functions keep secret: made by the local cloud on its first start, set by hand in a deployment. */
export const secrets = [
  { name: 'PASS_SIGNING_KEY', bytes: 32 },
  { name: 'DATA_KEY', bytes: 32 },
  { name: 'BACKUP_KEY', bytes: 32 },
]
