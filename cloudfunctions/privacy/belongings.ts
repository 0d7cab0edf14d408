import { removedStatuses, type Belongings } from '../../shared/domain/leaving'
import { _ } from '../_kit/cloud'
import type { Collection } from '../_kit/collection'
import { db } from '../_kit/db'
import type { ActivityDocument, ArticleDocument, MemberDocument, RegistrationDocument, TeamDocument, UnitDocument } from '../_kit/documents'
import { linesOfPerson, type ClosedLine } from '../_kit/lines-of-person'

/** The most of a kind that the platform gives at once. */
const most = 1_000

export interface Found {
  registrations: RegistrationDocument[]
  activities: Map<string, ActivityDocument>
  teams: Map<string, TeamDocument>
  articles: ArticleDocument[]
  /** Of statements that are closed, with how these stand. */
  lines: ClosedLine[]
  applications: UnitDocument[]
  /** As the rules of leaving want it. */
  belongings: Belongings
}

/** All that hangs on a person, in two round trips one after the other. */
export async function findBelongings(person: MemberDocument): Promise<Found> {
  const id = person._id
  const [registrations, articles, along, lines, applications, admins, acts] = await Promise.all([
    db.registrations.query({ memberId: id }, { orderBy: [['registeredAt', 'desc']], limit: most }),
    db.articles.query({ authorId: id }, { orderBy: [['updatedAt', 'desc']], limit: most, fields: ['title', 'status', 'characters', 'updatedAt'] }),
    db.articles.query({ 'coAuthors.memberId': id, status: _.nin([...removedStatuses]) }, { limit: most, fields: ['status'] }),
    linesOfPerson(id, most),
    db.units.query({ 'application.applicantId': id }, { limit: most }),
    person.roles.includes('admin') ? db.members.count({ roles: 'admin' }) : 0,
    countActs(id),
  ])
  const [activities, teams] = await Promise.all([
    byId(db.activities, registrations.map(({ activityId }) => activityId)),
    byId(db.teams, registrations.flatMap(({ teamId }) => teamId ?? [])),
  ])

  const paidOut = new Set(lines.filter(({ state }) => state === 'paid').flatMap(line => line.articles.map(piece => piece.articleId)))
  return {
    registrations,
    activities,
    teams,
    articles,
    lines,
    applications,
    belongings: {
      places: registrations.map(each => ({ ...accountsOf(each), endsAt: activities.get(each.activityId)?.endsAt.getTime() ?? 0 })),
      articles: [...articles, ...along].map(({ _id, status }) => ({ status, paidOut: paidOut.has(_id) })),
      statementLines: lines.length,
      isLastAdmin: person.roles.includes('admin') && admins <= 1,
      hasOpenApplication: applications.some(({ application }) => application !== null && ['submitted', 'returned', 'checked'].includes(application.stage)),
      hasActed: acts > 0,
    },
  }
}

/** A registration as the rules of leaving want it. */
export const accountsOf = ({ status, payment, presence, certificate, history }: RegistrationDocument) => ({
  status,
  paid: payment !== null,
  refunded: history.some(({ what }) => what === 'fee-refunded'),
  arrived: presence.length > 0,
  certified: certificate !== null,
})

async function byId<D extends { _id: string }>(collection: Collection<D>, ids: readonly string[]): Promise<Map<string, D>> {
  const found = ids.length > 0 ? await collection.query({ _id: _.in([...new Set(ids)]) }, { limit: most }) : []
  return new Map(found.map(each => [each._id, each]))
}

/** How many records of others, or of the association, name the person as who did something. */
async function countActs(id: string): Promise<number> {
  const did = { 'history.by': id }
  const counts = await Promise.all([
    db.units.count(did),
    db.activities.count(did),
    db.headcounts.count(did),
    db.statements.count(did),
    db.lines.count({ ...did, memberId: _.neq(id) }),
    db.expenses.count(did),
    db.policies.count(did),
    db.members.count({ ...did, _id: _.neq(id), mergedInto: _.neq(id) }),
    db.articles.count({ ...did, authorId: _.neq(id) }),
    db.registrations.count(_.or([{ ...did, memberId: _.neq(id) }, { 'scans.by': id }]) as unknown as Record<string, unknown>),
    db.commissions.count({ ...did, 'accepted.memberId': _.neq(id), 'declined.memberId': _.neq(id) }),
    db.targets.count(did),
    db.audits.count({ by: id }),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}
