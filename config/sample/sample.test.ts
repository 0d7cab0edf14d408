import { createHash } from 'node:crypto'
import { listsAt } from '../../cloudfunctions/checkin/desk-at'
import { scannedAs } from '../../cloudfunctions/_kit/scanned'
import { ActivityPlan } from '../../shared/contract/activity-plan'
import { checkin } from '../../shared/contract/checkin'
import { Id } from '../../shared/contract/fields'
import { Unit, member } from '../../shared/contract/member'
import { IssueId } from '../../shared/contract/article'
import { newsroom } from '../../shared/contract/newsroom'
import { Answers, RegistrationId } from '../../shared/contract/registration'
import { requestIdPattern } from '../../shared/contract/call'
import { submissionProblems } from '../../shared/domain/article-rules'
import { listOfSlot, windowOn } from '../../shared/domain/checkin-lists'
import { countsOf } from '../../shared/domain/article-body'
import { parseLocal, startOfDay } from '../../shared/domain/instant'
import { brokenLinks } from '../../shared/domain/ledger'
import { previousQuarter, quarterEnd, quarterKey, quarterOf, quarterStart } from '../../shared/domain/quarter'
import { activityPhase, holdsSeat, registrationStatuses } from '../../shared/domain/registration-rules'
import { samplePolicy } from '../../shared/domain/remuneration'
import { totalsOf } from '../../shared/domain/statement'
import { isPossible, teamProblems } from '../../shared/domain/team-rules'
import { withheldTax } from '../../shared/domain/tax'
import { sampleData, type SampleData } from '.'

const moments = [
  '2026-10-01 00:00', '2026-10-03 09:00', '2026-10-12 23:50', '2026-11-22 15:05', '2027-01-01 00:10', '2028-02-29 08:00',
]
const all = Object.values
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

describe.each(moments)('at %s', moment => {
  const now = parseLocal(moment)
  const data = sampleData(now)

  test('every document can be found by its id and is the only one with it', () => {
    for (const documents of all(data)) expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length)
    for (const { _id } of [...data.units, ...data.members, ...data.activities, ...data.articles]) expect(Id.parse(_id)).toBe(_id)
    for (const { _id, activityId, memberId } of data.registrations) {
      expect(RegistrationId.parse(_id)).toBe(`${activityId}:${memberId}`)
    }
    for (const { _id, year, number } of data.issues) expect(IssueId.parse(_id)).toBe(`${year}-${number}`)
  })

  test('nobody shares an openid, a phone or a name', () => {
    for (const key of ['openid', 'phone', 'name'] as const) {
      expect(new Set(data.members.map(person => person[key])).size).toBe(data.members.length)
    }
  })

  test('what is written fits the contract', () => {
    for (const { _id: id, ...unit } of data.units) expect({ id, ...unit }).toMatchObject(Unit.parse({ id, ...unit }))
    for (const { name, phone, unitId, department } of data.members) {
      const person = { name, phone, unitId, department }
      expect(member.calls.join.input.parse(person)).toEqual({ ...person, proof: '' })
      expect(phone).toMatch(/^1380000\d{4}$/)
    }
    for (const activity of data.activities.map(inInstants)) expect(activity).toMatchObject(ActivityPlan.parse(activity))
    for (const { answers } of data.registrations) expect(Answers.parse(answers)).toEqual(answers)
    for (const { kind, subject, title, source, body, pictures, commissionId, coAuthors: named } of data.articles) {
      const coAuthors = named.map(({ memberId, share }) => ({ memberId, share }))
      const manuscript = { kind, subject, title, source, body, pictures, commissionId, coAuthors }
      expect(newsroom.calls.draft.input.parse(manuscript)).toEqual(manuscript)
    }
  })

  test('staff could have arranged the desks so, and people came on lists that they are on', () => {
    for (const activity of data.activities) {
      const [, ...lists] = listsAt(activity)
      const staff = activity.checkin.staff.map(({ memberId, mayOverrule }) => ({ memberId, mayOverrule }))
      const wanted = { activityId: activity._id, ...activity.checkin, lists, staff }
      expect(wanted).toMatchObject(checkin.calls.arrange.input.parse(wanted))
      for (const { memberId, name } of activity.checkin.staff) {
        expect(data.members.find(({ _id }) => _id === memberId)).toMatchObject({ name, roles: expect.arrayContaining(['staff']) as string[] })
      }
    }
    const slots = data.registrations.flatMap(({ presence }) => presence.map(({ slot }) => listOfSlot(slot)))
    expect([...new Set(slots)]).toEqual(expect.arrayContaining(['arrive', 'lunch0', 'arena0']))
    expect(data.registrations.some(({ presence }) => presence.some(({ outAt }) => outAt))).toBe(true)
  })

  test('every trail has its names and goes forward, and nothing has happened after now', () => {
    const members = new Map(data.members.map(({ _id, name }) => [_id, name]))
    for (const { _id, history, requestId } of recordsOf(data)) {
      expect(history.at(-1)).toMatchObject({ requestId: expect.stringMatching(requestIdPattern) as string })
      expect([_id, requestId]).toEqual([_id, history.at(-1)!.requestId])
      expect(history.map(({ by }) => members.get(by) ?? '')).toEqual(history.map(({ byName }) => byName))
      const times = [...history.map(({ at }) => at.getTime()), now]
      expect([_id, times]).toEqual([_id, [...times].sort((a, b) => a - b)])
    }
  })

  test('counters say what the registrations say', () => {
    for (const { _id, seats, unitSeats, taken, unitTaken, waiting, pending, tickets, claims } of data.activities) {
      const own = data.registrations.filter(({ activityId }) => activityId === _id)
      const numbers = own.map(({ number }) => number)
      expect(taken).toBe(own.filter(({ status }) => holdsSeat(status)).length)
      expect(sum(all(unitTaken))).toBe(taken)
      expect(Math.max(0, ...all(unitTaken))).toBeLessThanOrEqual(unitSeats ?? Infinity)
      expect(pending).toBe(own.filter(({ status }) => status === 'pending').length)
      expect(waiting).toBe(own.filter(({ status }) => status === 'waitlisted').length)
      expect(new Set(numbers).size).toBe(own.length)
      expect(tickets).toBe(Math.max(0, ...numbers))
      expect(claims).toEqual([])
      expect(taken).toBeLessThanOrEqual(seats)
      if (waiting > 0) expect(taken).toBe(seats)
    }
  })

  test('teams have a place for each of theirs, play as they may, and are counted by event; some lack somebody', () => {
    const league = data.activities.find(({ teamEvents }) => teamEvents.length > 0)!
    for (const team of data.teams) {
      const named = data.registrations.filter(({ teamId }) => teamId === team._id).map(({ memberId }) => memberId)
      expect(new Set(named)).toEqual(new Set([team.leaderId, ...team.players.map(({ memberId }) => memberId)]))
      expect([team.name, isPossible(team, league.teamEvents)]).toEqual([team.name, true])
    }
    for (const { id, teams } of league.teamEvents) {
      expect(league.eventTeams[id]).toBe(data.teams.filter(({ lineup }) => lineup[id]).length)
      expect(league.eventTeams[id]).toBeLessThanOrEqual(teams!)
    }
    expect(league.teamEvents.some(({ id, teams }) => league.eventTeams[id] === teams)).toBe(true)
    const lacking = data.teams.filter(team => teamProblems(team, league.teamEvents).length > 0).map(({ leaderName }) => leaderName)
    expect(lacking).toEqual(['宋微澜', '林若溪'])
  })

  test('people registered while they could, came inside the window, and are as their member record says', () => {
    const activities = new Map(data.activities.map(activity => [activity._id, activity]))
    const members = new Map(data.members.map(person => [person._id, person]))
    for (const each of data.registrations) {
      const activity = activities.get(each.activityId)!
      const { name, phone, unitName } = members.get(each.memberId)!
      expect({ name: each.name, phone: each.phone, unitName: each.unitName }).toEqual({ name, phone, unitName })
      expect(activity.status).not.toBe('draft')
      expect(each.registeredAt >= activity.registrationOpensAt).toBe(true)
      expect(each.registeredAt < activity.registrationClosesAt).toBe(true)
      expect(each.answers.invoice !== null).toBe(activity.fee > 0)
      expect(each.answers.remark === '' || activity.asks.includes('remark')).toBe(true)
      if (each.payment) expect(each.payment.amount).toBe(activity.fee)
      if (each.status !== 'registered') expect([each.payment, each.scans]).toEqual([null, []])
      for (const { slot, at } of each.scans) {
        const { from, until } = windowOn(listsAt(activity).find(({ id }) => id === listOfSlot(slot))!, at.getTime())
        expect([each._id, at.getTime() >= from && at.getTime() < until]).toEqual([each._id, true])
      }
      expect({ ...scannedAs(each.scans), scansRevision: each.scans.length }).toMatchObject({ presence: each.presence, scansRevision: each.scansRevision })
    }
  })

  test('articles are in every state, counted by the rule, and those that were sent could be sent', () => {
    expect([...new Set(data.articles.map(({ status }) => status))]).toEqual(expect.arrayContaining(['draft', 'submitted', 'returned', 'accepted', 'published', 'declined', 'scheduled', 'withdrawn']))
    for (const article of data.articles) {
      expect(article.characters).toBe(countsOf(article.body).word)
      const { title, body, pictures } = article
      if (article.status !== 'draft') expect(submissionProblems({ title, body, pictures })).toEqual([])
      expect(article.history.at(-1)!.at).toEqual(article.updatedAt)
      expect(article.genre === 'brief').toBe(article.grade !== null)
      expect(article.issueId !== null).toBe(['second-review', 'accepted', 'scheduled', 'published', 'withdrawn'].includes(article.status))
    }
    expect(data.articles.filter(({ status }) => ['submitted', 'in-review', 'second-review'].includes(status))).toHaveLength(7)
  })

  test('what is published stands in an issue that was open, in this quarter or the one before', () => {
    const issues = new Map(data.issues.map(issue => [issue._id, issue]))
    const published = data.articles.filter(({ status }) => status === 'published')
    const quarters = published.map(article => quarterKey(quarterOf(article.publishedAt!.getTime())))
    const current = quarterOf(now)
    expect([...new Set(quarters)]).toEqual([quarterKey(previousQuarter(current)), quarterKey(current)])
    for (const article of data.articles.filter(({ acceptedAt }) => acceptedAt)) {
      expect(issues.get(article.issueId!)!.openedAt <= article.acceptedAt!).toBe(true)
    }
    expect(published.filter(({ authorName, publishedAt }) =>
      authorName === '林若溪' && publishedAt!.getTime() >= quarterStart(current))).toHaveLength(4)
  })

  test('an issue has its articles in its columns, in the order that they came out; one of all waits for its moment', () => {
    for (const { _id, columns, status } of data.issues) {
      const own = data.articles.filter(({ issueId, acceptedAt }) => issueId === _id && acceptedAt)
      expect(columns.flatMap(({ articleIds }) => articleIds).sort()).toEqual(own.map(each => each._id).sort())
      if (status === 'published') {
        const byPlace = [...own].sort((a, b) => a.publication!.place - b.publication!.place)
        expect(columns.flatMap(({ name, articleIds }) => articleIds.map(id => [id, name]))).toEqual(byPlace.map(each => [each._id, each.publication!.column]))
      }
    }
    expect(data.issues.filter(({ status }) => status === 'scheduled')).toMatchObject([{ publishAt: expect.any(Date) }])
  })

  test('the statement of the quarter before is signed, adds up, and holds all of its articles', () => {
    const quarter = previousQuarter(quarterOf(now))
    const [statement] = data.statements
    const { lines } = data
    expect(statement).toMatchObject({ _id: quarterKey(quarter), status: 'approved', signoff: { state: 'approved' }, totals: totalsOf(lines) })
    const { madeAt, closedAt, approvedAt } = statement!
    expect([quarterEnd(quarter), madeAt.getTime(), closedAt!.getTime(), approvedAt!.getTime(), now].every((at, index, all) => index === 0 || all[index - 1]! <= at)).toBe(true)

    for (const line of lines) {
      expect(line).toMatchObject({ statement: statement!._id, making: statement!.making })
      expect(line.gross).toBe(sum(line.articles.map(({ pricing, portion }) => (portion ?? pricing).gross)))
      expect(line.tax).toBe(withheldTax(line.gross, samplePolicy.taxTable))
    }
    const stated = [...new Set(lines.flatMap(line => line.articles.map(({ articleId }) => articleId)))].sort()
    const published = data.articles.filter(({ publishedAt }) => publishedAt && publishedAt.getTime() < quarterEnd(quarter))
    expect(stated).toEqual(published.map(({ _id }) => _id).sort())
  })

  test('somebody has still to confirm what they are paid, somebody asks about it, most are paid; the ledger tells of each', () => {
    expect(new Set(data.lines.map(({ state }) => state))).toEqual(new Set(['open', 'reminded', 'disputed', 'paid']))
    const paid = data.lines.filter(({ state }) => state === 'paid')
    expect(data.ledger.filter(({ kind }) => kind === 'paid').map(({ about }) => about)).toEqual(paid.map(({ _id }) => `line:${_id}`))
    expect(brokenLinks(data.ledger, text => createHash('sha256').update(text).digest('hex'))).toEqual([])
  })

  test('one expense waits for the secretary-general, one came back with the reason, one is to be paid', () => {
    expect(data.expenses).toMatchObject([
      { status: 'submitted', signoff: { state: 'waiting' } },
      { status: 'draft', signoff: { state: 'refused', refusal: { post: 'secretary-general' } } },
      { status: 'approved', signoff: { state: 'approved', signatures: [{ post: 'secretary-general' }] } },
    ])
    for (const { _id } of data.expenses) expect(data.ledger.filter(({ about }) => about === `expense:${_id}`)[0]).toMatchObject({ kind: 'expense-sent' })
  })

  test('somebody stands in every way that a registration can', () => {
    expect(new Set(data.registrations.map(({ status }) => status))).toEqual(new Set(registrationStatuses))
    const offered = data.registrations.filter(({ status }) => status === 'offered')
    for (const { offerUntil } of offered) expect(offerUntil!.getTime()).toBeGreaterThan(now)
  })

  test('there is something of every phase, and 林若溪 has a pass for today', () => {
    const phases = data.activities.map(activity => activityPhase(inInstants(activity), now))
    for (const phase of ['draft', 'upcoming', 'open', 'full', 'closed', 'running', 'ended', 'cancelled']) expect(phases).toContain(phase)

    const todays = data.registrations.find(({ name, activityId }) => name === '林若溪' && activityId === 'training0001')!
    const activity = data.activities.find(({ _id }) => _id === todays.activityId)!
    expect(startOfDay(activity.arrivalFrom.getTime())).toBe(startOfDay(now))
    expect(todays).toMatchObject({ status: 'registered', number: 27, scans: [] })
    expect(todays.payment).not.toBeNull()
  })
})

test('the same moment gives the same association', () => {
  const now = parseLocal('2026-11-22 11:40')
  expect(sampleData(now)).toEqual(sampleData(now))
})

const recordsOf = ({ members, activities, registrations, teams, articles, targets, commissions, policies, statements, lines, expenses }: SampleData) =>
  [...members, ...activities, ...registrations, ...teams, ...articles, ...targets, ...commissions, ...policies, ...statements, ...lines.filter(({ state }) => state !== 'open'), ...expenses]

/** As the contract and the rules have an activity: instants as milliseconds. */
const inInstants = (activity: SampleData['activities'][number]) => ({
  ...activity,
  startsAt: activity.startsAt.getTime(),
  endsAt: activity.endsAt.getTime(),
  registrationOpensAt: activity.registrationOpensAt.getTime(),
  registrationClosesAt: activity.registrationClosesAt.getTime(),
  arrivalFrom: activity.arrivalFrom.getTime(),
  arrivalUntil: activity.arrivalUntil.getTime(),
  headCountDue: activity.headCountDue?.getTime() ?? null,
  cancelUntil: activity.cancelUntil?.getTime() ?? null,
  schedule: activity.schedule.map(each => ({ ...each, startsAt: each.startsAt.getTime(), endsAt: each.endsAt.getTime() })),
})
