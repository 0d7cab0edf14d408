import { contracts } from '../../shared/contract'
import type { Call } from '../../shared/contract/call'
import { usualHonoursRule } from '../../shared/domain/honours'
import { application as applied } from '../world/applications'
import { waitingRow } from '../world/bank'
import { owing, partlyPaid } from '../world/dues'
import { draftExpense } from '../world/expenses'
import { waitingExpense } from '../world/papers'
import { browserAsks, newSecret, usualAgent } from '../world/sessions'
import { uploadPaper, uploadToShow, uploadVoucher, uploadWord, uploadWorkbook } from '../world/uploads'
import { paragraph, wordFile } from '../world/word-files'
import { peopleWorkbook } from '../world/workbooks'
import { readScenario, type ReadScenario } from './scenario'

const { application, unit, member, activity, registration, enrolment, team, roster, checkin, newsroom, commission, review, bulletin, news, remuneration, dues, annual, message, privacy } = contracts

const officer = { roles: ['officer' as const] }
const editor = { roles: ['editor' as const] }
const staff = { roles: ['staff' as const] }
const treasurer = { roles: ['treasurer' as const] }
const admin = { roles: ['admin' as const] }

/** What asks for nothing in particular. */
const plain = (call: Call): ReadScenario =>
  readScenario(call, { given: async world => ({ caller: await world.member() }), input: () => ({}) })

export const reads: ReadScenario[] = [
  plain(member.calls.me),
  plain(member.calls.people),
  plain(member.calls.team),
  readScenario(member.calls.provePhone, {
    given: async world => ({ caller: world.visitor(), phone: world.phone() }),
    input: ({ phone }) => ({ code: `phone-${phone}` }),
  }),
  readScenario(member.calls.person, {
    given: async world => ({ person: await world.member(), caller: await world.member(staff) }),
    input: ({ person }) => ({ id: person.id }),
  }),
  plain(unit.calls.list),
  plain(application.calls.ticket),
  plain(application.calls.mine),
  plain(application.calls.queue),
  readScenario(application.calls.licence, {
    given: async world => {
      const { caller, input: { licence } } = await applied(world)
      return { caller, licence }
    },
    input: ({ licence }) => ({ fileId: licence }),
  }),
  readScenario(application.calls.get, {
    given: async world => ({ made: await applied(world), caller: await world.member(staff) }),
    input: ({ made }) => ({ id: made.id }),
  }),
  readScenario(contracts.bank.calls.ticket, { given: async world => ({ caller: await world.member(treasurer) }), input: () => ({}) }),
  readScenario(contracts.bank.calls.list, {
    given: async world => {
      const { treasurer: caller, unit } = await owing(world)
      await waitingRow(world, { payer: unit.name })
      return { caller }
    },
    input: () => ({}),
  }),
  readScenario(contracts.bank.calls.place, {
    given: async world => {
      const { treasurer: caller, unit } = await owing(world)
      return { caller, unit, row: await waitingRow(world) }
    },
    input: ({ row, unit }) => ({ rowId: row.id, unitId: unit.id }),
  }),
  plain(dues.calls.rates),
  plain(dues.calls.rules),
  readScenario(dues.calls.overview, { given: async world => ({ caller: (await partlyPaid(world)).treasurer }), input: () => ({ year: '2025' }) }),
  readScenario(dues.calls.arrears, { given: async world => ({ caller: (await owing(world)).treasurer }), input: () => ({}) }),
  readScenario(dues.calls.export, { given: async world => ({ caller: (await partlyPaid(world)).treasurer }), input: () => ({ year: '2025' }) }),
  readScenario(dues.calls.preview, { given: async world => ({ caller: await world.member(treasurer) }), input: () => ({ year: '2026' }) }),
  readScenario(dues.calls.list, { given: async world => ({ caller: (await owing(world)).treasurer }), input: () => ({ year: '2025' }) }),
  readScenario(dues.calls.receipts, { given: async world => ({ caller: (await partlyPaid(world)).treasurer }), input: () => ({ year: '2026' }) }),
  readScenario(dues.calls.unit, { given: async world => ({ caller: (await owing(world)).contact }), input: () => ({}) }),
  readScenario(dues.calls.bill, {
    given: async world => {
      const { treasurer: caller, bill } = await partlyPaid(world)
      return { caller, bill }
    },
    input: ({ bill }) => ({ billId: bill.id }),
  }),
  readScenario(dues.calls.receipt, {
    given: async world => {
      const { contact: caller, receipt } = await partlyPaid(world)
      return { caller, receipt }
    },
    input: ({ receipt }) => ({ receipt }),
  }),
  plain(activity.calls.list),
  plain(activity.calls.desk),
  plain(activity.calls.ticket),
  plain(registration.calls.mine),
  plain(newsroom.calls.mine),
  plain(newsroom.calls.pictureTicket),
  plain(commission.calls.progress),
  plain(commission.calls.list),
  plain(commission.calls.offers),
  plain(commission.calls.mine),
  plain(review.calls.queue),
  plain(review.calls.settings),
  plain(bulletin.calls.issues),
  readScenario(bulletin.calls.preview, {
    given: async world => ({ article: await world.article({ status: 'accepted' }), caller: await world.member(editor) }),
    input: ({ article }) => ({ issueId: article.issueId! }),
  }),
  readScenario(bulletin.calls.paper, {
    given: async world => ({ article: await world.article({ status: 'accepted' }), caller: await world.member(editor) }),
    input: ({ article }) => ({ issueId: article.issueId! }),
  }),
  plain(news.calls.list),
  plain(news.calls.issues),
  plain(remuneration.calls.earnings),
  plain(remuneration.calls.policy),
  plain(contracts.policy.calls.versions),
  readScenario(contracts.policy.calls.whatIf, {
    given: async world => ({ caller: await world.member(editor), period: (await world.quarterWithArticles(1)).quarter }),
    input: ({ period }) => ({ period, other: { policyId: '2000-04-01' } }),
  }),
  plain(privacy.calls.mine),
  plain(privacy.calls.audits),
  plain(message.calls.templates),
  readScenario(message.calls.mine, {
    given: async world => {
      const caller = await world.member()
      await world.message(caller)
      return { caller }
    },
    input: () => ({ page: 0 }),
  }),

  readScenario(review.calls.similar, {
    given: async world => ({
      article: await world.article({ status: 'submitted' }),
      other: await world.article({ status: 'declined' }),
      caller: await world.member(editor),
    }),
    input: ({ article, other }) => ({ id: article.id, otherId: other.id }),
  }),
  readScenario(unit.calls.desk, { given: async world => ({ caller: await world.member(staff) }), input: () => ({}) }),
  readScenario(unit.calls.get, { given: async world => ({ caller: await world.member({ contact: true }) }), input: () => ({}) }),
  readScenario(unit.calls.ticket, { given: async world => ({ caller: await world.member(admin) }), input: () => ({}) }),
  readScenario(unit.calls.export, { given: async world => ({ caller: await world.member(staff) }), input: () => ({}) }),
  readScenario(activity.calls.get, {
    given: async world => ({ activity: await world.activity(), caller: await world.member() }),
    input: ({ activity }) => ({ id: activity.id }),
  }),
  readScenario(activity.calls.file, {
    given: async world => {
      const caller = await world.member(staff)
      return { caller, fileId: await uploadToShow(world, caller) }
    },
    input: ({ fileId }) => ({ fileId, as: 'picture' }),
  }),
  readScenario(activity.calls.history, {
    given: async world => ({ activity: await world.activity(), caller: await world.member(staff) }),
    input: ({ activity }) => ({ id: activity.id }),
  }),
  readScenario(registration.calls.lastAnswers, {
    given: async world => ({ activity: await world.activity(), caller: await world.member() }),
    input: ({ activity }) => ({ activityId: activity.id }),
  }),
  readScenario(registration.calls.ticket, { given: async world => ({ caller: await world.member() }), input: () => ({ purpose: 'voucher' }) }),
  readScenario(registration.calls.file, {
    given: async world => {
      const caller = await world.member()
      return { caller, fileId: await uploadPaper(world, caller, 'voucher') }
    },
    input: ({ fileId }) => ({ fileId }),
  }),
  readScenario(registration.calls.papers, {
    given: async world => {
      const activity = await world.activity({ fee: 360_000 })
      return { activity, caller: (await world.registration(activity)).caller }
    },
    input: ({ activity }) => ({ activityId: activity.id }),
  }),
  readScenario(registration.calls.pass, {
    given: async world => {
      const activity = await world.activity()
      return { activity, caller: (await world.registration(activity)).caller }
    },
    input: ({ activity }) => ({ activityId: activity.id }),
  }),
  readScenario(team.calls.list, {
    given: async world => {
      const activity = await world.league()
      return { activity, caller: (await world.team(activity)).leader }
    },
    input: ({ activity }) => ({ activityId: activity.id }),
  }),
  readScenario(team.calls.get, {
    given: async world => {
      const { id, leader, inviteKey } = await world.team(await world.league())
      return { id, inviteKey, caller: leader }
    },
    input: ({ id, inviteKey }) => ({ id, invite: inviteKey }),
  }),
  readScenario(team.calls.desk, {
    given: async world => {
      const activity = await world.league()
      await world.team(activity)
      return { activity, caller: await world.member(staff) }
    },
    input: ({ activity }) => ({ activityId: activity.id }),
  }),
  readScenario(roster.calls.list, {
    given: async world => ({ activity: await world.activity(), caller: await world.member(staff) }),
    input: ({ activity }) => ({ activityId: activity.id }),
  }),
  readScenario(roster.calls.figures, {
    given: async world => ({ activity: await world.activity(), caller: await world.member(staff) }),
    input: ({ activity }) => ({ activityId: activity.id }),
  }),
  readScenario(roster.calls.entry, {
    given: async world => ({ person: await world.registration(await world.activity()), caller: await world.member(staff) }),
    input: ({ person }) => ({ registrationId: person.id }),
  }),
  readScenario(roster.calls.ticket, { given: async world => ({ caller: await world.member(staff) }), input: () => ({}) }),
  readScenario(enrolment.calls.ofUnit, {
    given: async world => ({ activity: await world.activity(), caller: await world.member({ contact: true }) }),
    input: ({ activity }) => ({ activityId: activity.id }),
  }),
  readScenario(enrolment.calls.ticket, { given: async world => ({ caller: await world.member({ contact: true }) }), input: () => ({}) }),
  ...[enrolment.calls.headCounts, enrolment.calls.template, enrolment.calls.export].map(call =>
    readScenario(call, {
      given: async world => ({ activity: await world.activity(), caller: await world.member(staff) }),
      input: ({ activity }) => ({ activityId: activity.id }),
    }),
  ),
  readScenario(enrolment.calls.readSheet, {
    given: async world => {
      const caller = await world.member({ contact: true })
      const fileId = await uploadWorkbook(world, caller, await peopleWorkbook([['何知夏', world.phone()]]), enrolment.calls.ticket)
      return { caller, fileId, activity: await world.activity() }
    },
    input: ({ activity, fileId }) => ({ activityId: activity.id, fileId }),
  }),
  ...[checkin.calls.open, checkin.calls.pack, checkin.calls.arrivals, checkin.calls.settings, checkin.calls.hall, checkin.calls.missing, checkin.calls.export, checkin.calls.wall].map(call =>
    readScenario(call, {
      given: async world => ({ activity: await world.activity(), caller: await world.member(staff) }),
      input: ({ activity }) => ({ activityId: activity.id }),
    }),
  ),
  readScenario(checkin.calls.log, {
    given: async world => ({ activity: await world.activity(), caller: await world.member(staff) }),
    input: ({ activity }) => ({ activityId: activity.id, mine: true }),
  }),
  readScenario(checkin.calls.find, {
    given: async world => {
      const activity = await world.activity()
      const { caller: guest } = await world.registration(activity)
      return { activity, guest, caller: await world.member(staff) }
    },
    input: ({ activity, guest }) => ({ activityId: activity.id, text: guest.name }),
  }),
  readScenario(checkin.calls.openNames, {
    given: async world => ({ activity: await world.activity(), caller: await world.member(staff) }),
    input: ({ activity }) => ({ activityId: activity.id, salt: 'A'.repeat(22) }),
  }),
  readScenario(newsroom.calls.coAuthors, {
    given: async world => ({ person: await world.member(), caller: await world.member({ roles: ['officer' as const] }) }),
    input: ({ person }) => ({ name: person.name }),
  }),
  readScenario(newsroom.calls.wordTicket, {
    given: async world => ({ caller: await world.member(officer) }),
    input: () => ({ name: '来稿.docx', size: 1_000 }),
  }),
  readScenario(newsroom.calls.importWord, {
    given: async world => {
      const caller = await world.member(officer)
      return { caller, fileId: await uploadWord(world, caller, wordFile(paragraph('河州网络提速'))) }
    },
    input: ({ fileId }) => ({ fileId }),
  }),
  readScenario(newsroom.calls.get, {
    given: async world => ({ article: await world.article({ status: 'submitted' }), caller: await world.member(editor) }),
    input: ({ article }) => ({ id: article.id }),
  }),
  readScenario(commission.calls.standing, {
    given: async world => ({ article: await world.article({ status: 'submitted' }), caller: await world.member(editor) }),
    input: ({ article }) => ({ articleId: article.id }),
  }),
  readScenario(bulletin.calls.issue, {
    given: async world => ({ issue: await world.issue(), caller: await world.member(editor) }),
    input: ({ issue }) => ({ issueId: issue.id }),
  }),
  readScenario(news.calls.search, {
    given: async world => ({ article: await world.article({ status: 'published' }), caller: await world.member() }),
    input: ({ article }) => ({ text: article.title.slice(0, 8) }),
  }),
  readScenario(news.calls.issue, {
    given: async world => ({ issue: await world.issue({ status: 'published', publishedAt: new Date(world.now()) }), caller: await world.member() }),
    input: ({ issue }) => ({ issueId: issue.id }),
  }),
  readScenario(news.calls.read, {
    given: async world => ({ article: await world.article({ status: 'published' }), caller: await world.member() }),
    input: ({ article }) => ({ id: article.id }),
  }),
  ...[contracts.expense.calls.list, contracts.expense.calls.ticket].map(call =>
    readScenario(call, { given: async world => ({ caller: await world.member(staff) }), input: () => ({}) }),
  ),
  readScenario(contracts.expense.calls.show, {
    given: async world => {
      const caller = await world.member(staff)
      return { caller, ...(await draftExpense(world, caller)) }
    },
    input: ({ id }) => ({ id }),
  }),
  readScenario(contracts.expense.calls.voucher, {
    given: async world => {
      const caller = await world.member(staff)
      return { caller, fileId: await uploadVoucher(world, caller) }
    },
    input: ({ fileId }) => ({ fileId }),
  }),
  plain(annual.calls.figures),
  plain(contracts.backup.calls.list),
  readScenario(annual.calls.proposeHonours, {
    given: async world => ({ caller: await world.member(editor) }),
    input: () => ({ year: 2000, rule: usualHonoursRule }),
  }),
  ...[annual.calls.honours, annual.calls.export].map(call =>
    readScenario(call, { given: async world => ({ caller: await world.member(editor) }), input: () => ({ year: 2000 }) }),
  ),
  readScenario(remuneration.calls.statement, {
    given: async world => ({ caller: await world.member(editor), quarter: world.currentQuarter() }),
    input: ({ quarter }) => ({ quarter }),
  }),
  readScenario(remuneration.calls.line, {
    given: async world => {
      const { editor: caller, line } = await world.draftStatement()
      return { caller, lineId: line.id }
    },
    input: ({ lineId }) => ({ lineId }),
  }),
  readScenario(remuneration.calls.corrections, { given: async world => ({ caller: await world.member(editor) }), input: () => ({}) }),
  readScenario(contracts.signing.calls.waiting, { given: async world => ({ caller: await world.member(editor) }), input: () => ({}) }),
  readScenario(contracts.signing.calls.paper, {
    given: async world => {
      const caller = await world.member(editor)
      return { caller, paper: await waitingExpense(world, caller, 68_000) }
    },
    input: ({ paper }) => ({ kind: 'expense', id: paper.id }),
  }),
  ...[contracts.papers.calls.table, contracts.papers.calls.statement, contracts.papers.calls.annex].map(call =>
    readScenario(call, {
      given: async world => {
        const { editor: caller, quarter } = await world.draftStatement()
        return { caller, quarter }
      },
      input: ({ quarter }) => ({ quarter }),
    }),
  ),
  plain(contracts.signing.calls.minuteTicket),
  plain(contracts.signing.calls.rules),
  plain(contracts.payment.calls.mine),
  plain(contracts.payment.calls.lines),
  readScenario(contracts.payment.calls.line, {
    given: async world => {
      const { editor: caller, line } = await world.approvedStatement()
      return { caller, lineId: line.id }
    },
    input: ({ lineId }) => ({ lineId }),
  }),
  readScenario(contracts.payment.calls.myLine, {
    given: async world => {
      const { author: caller, line } = await world.approvedStatement()
      return { caller, lineId: line.id }
    },
    input: ({ lineId }) => ({ lineId }),
  }),
  readScenario(contracts.session.calls.begin, {
    given: async () => ({ caller: null, secret: newSecret() }),
    input: ({ secret }) => ({ secret, agent: usualAgent }),
  }),
  readScenario(contracts.session.calls.look, {
    given: async world => ({ caller: await world.member(editor), asked: await browserAsks(world) }),
    input: ({ asked }) => ({ code: asked.code }),
  }),
  plain(contracts.association.calls.show),
  readScenario(contracts.association.calls.page, { given: async () => ({ caller: null }), input: () => ({ of: 'privacy' }) }),
  plain(contracts.association.calls.settings),
  plain(contracts.association.calls.logoTicket),
  readScenario(contracts.association.calls.pageHistory, { given: async world => ({ caller: await world.member(admin) }), input: () => ({ of: 'contact' }) }),
  plain(contracts.session.calls.mine),
  plain(contracts.session.calls.all),
]
