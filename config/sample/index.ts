import type {
  ActivityDocument,
  AdminsDocument,
  ArticleDocument,
  AssociationDocument,
  BankImportDocument,
  BankRowDocument,
  BillDocument,
  CommissionDocument,
  DataDocument,
  DuesRatesDocument,
  ExpenseDocument,
  IssueDocument,
  LedgerDocument,
  LineDocument,
  MemberDocument,
  MessageDocument,
  NewsIndexDocument,
  PolicyDocument,
  ReceiptDocument,
  ReceiptRowDocument,
  RegistrationDocument,
  SampleDocument,
  StatementDocument,
  TargetDocument,
  TeamDocument,
  UnitDocument,
} from '../../cloudfunctions/_kit/documents'
import { bornToday } from '../../shared/data-version'
import { sampleApplications } from './applications'
import { activityDocument, samplePlans } from './activities'
import { associationDocument } from './association'
import { articleDocuments } from './articles'
import { sampleBank } from './bank'
import { commissionDocuments, targetDocuments } from './commissions'
import { sampleDues } from './dues'
import { issueDocuments, sampleBulletin } from './issues'
import { sampleExpenses } from './expenses'
import { eventTeams, league } from './league'
import { messageDocuments } from './messages'
import { samplePeople } from './people'
import { newsIndexDocuments } from './news-index'
import { policyDocuments } from './policies'
import { registrationsFor } from './registrations'
import { paidStatement } from './statement'
import { timesAround } from './times'
import { unitDocuments } from './units'

/** Documents by collection. */
export type SampleData = {
  units: UnitDocument[]
  members: MemberDocument[]
  activities: ActivityDocument[]
  registrations: RegistrationDocument[]
  teams: TeamDocument[]
  issues: IssueDocument[]
  articles: ArticleDocument[]
  newsIndex: NewsIndexDocument[]
  targets: TargetDocument[]
  commissions: CommissionDocument[]
  policies: PolicyDocument[]
  statements: StatementDocument[]
  lines: LineDocument[]
  expenses: ExpenseDocument[]
  ledger: LedgerDocument[]
  duesRates: DuesRatesDocument[]
  bills: BillDocument[]
  receipts: ReceiptDocument[]
  bankImports: BankImportDocument[]
  bankRows: BankRowDocument[]
  settings: (AdminsDocument | DataDocument | AssociationDocument | SampleDocument | ReceiptRowDocument)[]
  messages: MessageDocument[]
}

/**
 * An invented association in the middle of its work: 河州省通信行业协会. The same for the same `now`.
 *
 * @param now milliseconds since 1970, UTC: everything lies around its day in UTC+8
 */
export function sampleData(now: number): SampleData {
  const times = timesAround(now)
  const people = samplePeople(times)
  const applied = sampleApplications(people, times)
  const plans = samplePlans(times)
  const { teams, registrations: players } = league(people, times)
  const registrations = [...plans.flatMap(plan => registrationsFor(plan, people, times)), ...players]
  const bulletin = sampleBulletin(times)
  const articles = articleDocuments(people, bulletin, times)
  const paid = paidStatement(articles, people, times)
  const spent = sampleExpenses(people, times, paid.ledger)
  const units = [...unitDocuments(people, times), ...applied.units]
  const dues = sampleDues(units, people, times)
  const bank = sampleBank(dues.bills, people, times)
  return {
    units,
    members: [...people.all, ...applied.members],
    activities: plans.map(plan => ({ ...activityDocument(plan, registrations, people, times), eventTeams: eventTeams(plan._id, teams) })),
    registrations,
    teams,
    issues: issueDocuments(bulletin, articles, people),
    articles,
    newsIndex: newsIndexDocuments(bulletin, articles),
    targets: targetDocuments(people, times),
    commissions: commissionDocuments(people, times),
    policies: policyDocuments(people, times),
    statements: [paid.statement],
    lines: paid.lines,
    expenses: spent.expenses,
    ledger: [...paid.ledger, ...spent.ledger],
    duesRates: dues.rates,
    bills: dues.bills,
    receipts: dues.receipts,
    bankImports: bank.imports,
    bankRows: bank.rows,
    settings: [
      { _id: 'admins', ids: people.all.filter(({ roles }) => roles.includes('admin')).map(({ _id }) => _id) },
      associationDocument(people, times),
      bornToday,
      ...dues.rows,
      // What lets this store be cleared by hand, and nothing else.
      { _id: 'sample', at: new Date(now), clearing: null },
    ],
    messages: messageDocuments(people, times),
  }
}
