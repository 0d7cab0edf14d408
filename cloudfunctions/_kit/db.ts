import { Collection } from './collection'
import type {
  ActivityDocument,
  AdminsDocument,
  ArticleDocument,
  AuditDocument,
  HeadCountDocument,
  HeadCountReminderDocument,
  IssueDocument,
  MemberDocument,
  MessageDocument,
  PolicyDocument,
  PrivateDocument,
  RegistrationDocument,
  StatementDocument,
  TeamDocument,
  UnitDocument,
} from './documents'

/** Every collection there is; their indexes and rules are data in `config/collections.ts`. */
export const db = {
  units: new Collection<UnitDocument>('units'),
  members: new Collection<MemberDocument>('members'),
  privates: new Collection<PrivateDocument>('privates'),
  audits: new Collection<AuditDocument>('audits'),
  messages: new Collection<MessageDocument>('messages'),
  settings: new Collection<AdminsDocument>('settings'),
  activities: new Collection<ActivityDocument>('activities'),
  registrations: new Collection<RegistrationDocument>('registrations'),
  headcounts: new Collection<HeadCountDocument>('headcounts'),
  headcountReminders: new Collection<HeadCountReminderDocument>('headcounts'),
  teams: new Collection<TeamDocument>('teams'),
  articles: new Collection<ArticleDocument>('articles'),
  issues: new Collection<IssueDocument>('issues'),
  policies: new Collection<PolicyDocument>('policies'),
  statements: new Collection<StatementDocument>('statements'),
}
