import { paymentWayNames, placeNames, roomNames } from '../../shared/domain/activity-words'
import { answerInWords } from '../../shared/domain/answers-in-words'
import { dateKey, timeOf } from '../../shared/domain/instant'
import type { Fen } from '../../shared/domain/money'
import type { Answered, Question } from '../../shared/domain/questions'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { sexNames } from '../../shared/domain/team-event-words'
import type { ActivityDocument, RegistrationDocument, TeamDocument } from '../_kit/documents'
import type { ColumnToWrite, SheetToWrite } from '../_kit/write-workbook'

interface Column<T> extends ColumnToWrite {
  cell: (each: T) => string | number
}

const sheetOf = <T>(name: string, columns: readonly Column<T>[], all: readonly T[]): SheetToWrite => ({
  name,
  columns,
  rows: all.map(each => columns.map(({ cell }) => cell(each))),
})

/** `2026-05-13 14:00`, in China. */
const time = (at: Date | undefined | null) => (at ? `${dateKey(at.getTime())} ${timeOf(at.getTime())}` : '')
const yuan = (fen: Fen) => fen / 100

type Person = RegistrationDocument

const who: Column<Person>[] = [
  { title: '编号', width: 8, cell: each => String(each.number) },
  { title: '姓名', width: 12, cell: each => each.name },
  { title: '手机', cell: each => each.phone },
  { title: '单位', width: 28, cell: each => each.unitName },
]

/** Everybody, also who gave their place back: with the columns that a table to be imported has. */
export function peopleSheet(activity: ActivityDocument, people: readonly Person[], teams: readonly TeamDocument[]): SheetToWrite {
  const teamNames = new Map(teams.map(({ _id, name }) => [_id, name]))
  return sheetOf('人员', [
    ...who,
    { title: '部门职务', cell: ({ answers }) => answers.department },
    { title: '状态', width: 10, cell: ({ status }) => placeNames[status] },
    { title: '住宿', width: 10, cell: ({ answers }) => (activity.rooms.length > 0 ? roomNames[answers.room] : '') },
    { title: '备注', width: 24, cell: ({ answers }) => answers.remark },
    { title: '证书编号', cell: ({ answers }) => answers.certificate },
    ...activity.questions.map(question => ({ title: question.label, width: 20, cell: (each: Person) => answerWords(question, each.answers.questions[question.id]) })),
    ...(activity.teamEvents.length > 0 ? [{ title: '队伍', cell: ({ teamId }: Person) => teamNames.get(teamId ?? '') ?? '' }] : []),
    { title: '报名时间', cell: ({ registeredAt }) => time(registeredAt) },
    { title: '代报人', width: 12, cell: ({ enteredBy }) => enteredBy?.name ?? '' },
    { title: '应缴（元）', money: true, width: 12, cell: each => yuan(each.fee) },
    { title: '已缴（元）', money: true, width: 12, cell: ({ payment }) => yuan(payment?.amount ?? 0) },
    { title: '缴费方式', width: 10, cell: ({ payment }) => (payment ? paymentWayNames[payment.way] : '') },
    { title: '缴费时间', cell: ({ payment }) => time(payment?.at) },
    { title: '缴费凭证', cell: ({ payment }) => payment?.voucher ?? '' },
    { title: '到场时间', cell: ({ presence }) => time(presence[0]?.at) },
    { title: '会务备注', width: 24, cell: ({ note }) => note },
  ], people)
}

const answerWords = (question: Question, answer: Answered[string] | undefined): string =>
  question.kind === 'file' && answer !== undefined ? '已上传' : answerInWords(question, answer)

const invoiceNames = { special: '专票', ordinary: '普票' } as const

/** Of those who hold a place and want an invoice. */
export function invoiceSheet(people: readonly Person[]): SheetToWrite {
  const wanting = people.filter(each => holdsSeat(each.status) && each.answers.invoice)
  type Field = 'address' | 'phone' | 'bank' | 'account'
  const ofSpecial = ({ answers: { invoice } }: Person, field: Field) => (invoice?.type === 'special' ? invoice[field] : '')
  return sheetOf('发票', [
    ...who,
    { title: '发票类型', width: 10, cell: ({ answers }) => invoiceNames[answers.invoice!.type] },
    { title: '发票抬头', width: 28, cell: ({ answers }) => answers.invoice!.title },
    { title: '税号', width: 22, cell: ({ answers }) => answers.invoice!.taxpayerNumber },
    { title: '收票邮箱', width: 24, cell: ({ answers }) => answers.invoice!.email },
    { title: '注册地址', width: 28, cell: each => ofSpecial(each, 'address') },
    { title: '注册电话', cell: each => ofSpecial(each, 'phone') },
    { title: '开户行', width: 24, cell: each => ofSpecial(each, 'bank') },
    { title: '账号', width: 24, cell: each => ofSpecial(each, 'account') },
    { title: '已缴（元）', money: true, width: 12, cell: ({ payment }) => yuan(payment?.amount ?? 0) },
    { title: '发票号码', width: 22, cell: ({ invoice }) => invoice?.number ?? '' },
    { title: '开票时间', cell: ({ invoice }) => time(invoice?.at) },
  ], wanting)
}

/** Of those who hold a place and want a room, or were given one. */
export function roomSheet(people: readonly Person[]): SheetToWrite {
  const staying = people.filter(each => holdsSeat(each.status) && (each.answers.room !== 'none' || each.roomNumber !== ''))
  return sheetOf('住宿', [
    ...who,
    { title: '住宿', width: 10, cell: ({ answers }) => roomNames[answers.room] },
    { title: '房间号', width: 12, cell: ({ roomNumber }) => roomNumber },
    { title: '备注', width: 24, cell: ({ answers }) => answers.remark },
  ], staying)
}

interface Player {
  team: TeamDocument
  player: TeamDocument['players'][number]
}

/** A row a player, with what they play. */
export function teamSheet({ teamEvents }: ActivityDocument, teams: readonly TeamDocument[]): SheetToWrite {
  const players = teams.filter(({ status }) => status === 'entered').flatMap(team => team.players.map(player => ({ team, player })))
  const eventsOf = ({ team: { lineup }, player }: Player) => teamEvents.filter(({ id }) => lineup[id]?.includes(player.memberId)).map(({ name }) => name).join('、')
  return sheetOf('队伍', [
    { title: '队伍', width: 20, cell: ({ team }) => team.name },
    { title: '单位', width: 28, cell: ({ team }) => team.unitName },
    { title: '领队', width: 12, cell: ({ team }) => team.leaderName },
    { title: '队员', width: 12, cell: ({ player }) => player.name },
    { title: '性别', width: 8, cell: ({ player }) => sexNames[player.sex] },
    { title: '队员单位', width: 28, cell: ({ player }) => player.unitName },
    { title: '参加项目', width: 32, cell: eventsOf },
  ], players)
}
