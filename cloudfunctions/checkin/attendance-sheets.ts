import { placeNames } from '../../shared/domain/activity-words'
import { isOnList, type CheckinList } from '../../shared/domain/checkin-lists'
import type { Verdict } from '../../shared/domain/checkin-rules'
import { dateKey, dayAndTime, dayOf, dayRange, fullDayOf, parseLocal, timeOf, timeRange } from '../../shared/domain/instant'
import { daysOf } from '../../shared/domain/list-days'
import { holdsSeat } from '../../shared/domain/registration-rules'
import type { ActivityDocument, RegistrationDocument, ScanDocument, TeamDocument } from '../_kit/documents'
import { statesOf, type ScanState } from '../_kit/scanned'
import type { ColumnToWrite, SheetToWrite } from '../_kit/write-workbook'
import { listsAt } from './desk-at'

type Person = RegistrationDocument

interface Column<T> extends ColumnToWrite {
  cell: (each: T) => string
}

const sheetOf = <T>(columns: readonly Column<T>[], all: readonly T[]): Pick<SheetToWrite, 'columns' | 'rows'> => ({
  columns,
  rows: all.map(each => columns.map(({ cell }) => cell(each))),
})

/** Points: room to sign in. */
const rowHeight = 24

/**
 * To be printed and signed: whoever holds a seat, or came without one, with when they came on each list and day.
 *
 * @param people in the order in which they are to stand
 */
export function attendanceSheet(activity: ActivityDocument, people: readonly Person[], teams: readonly TeamDocument[], now: Date): SheetToWrite {
  const listed = people.filter(({ status, presence }) => holdsSeat(status) || presence.length > 0)
  const teamNames = new Map(teams.map(({ _id, name }) => [_id, name]))
  const housed = listed.some(({ roomNumber }) => roomNumber !== '')
  const optional = (wanted: boolean, column: Column<Person>) => (wanted ? [column] : [])
  return {
    name: '签到表',
    heading: headingOf(activity, listed, now),
    printed: { rowHeight },
    ...sheetOf([
      { title: '编号', width: 7, cell: ({ number }) => String(number) },
      { title: '姓名', width: 10, cell: ({ name }) => name },
      { title: '单位', width: 26, cell: ({ unitName }) => unitName },
      { title: '手机', width: 14, cell: ({ phone }) => phone },
      ...optional(teams.length > 0, { title: '队伍', width: 14, cell: ({ teamId }) => teamNames.get(teamId ?? '') ?? '' }),
      ...optional(housed, { title: '房间', width: 9, cell: ({ roomNumber }) => roomNumber }),
      ...listsAt(activity).flatMap(list => columnsOf(list, listed)),
      { title: '签名', width: 24, cell: () => '' },
      { title: '备注', width: 10, cell: ({ status }) => (holdsSeat(status) ? '' : placeNames[status]) },
    ], listed),
  }
}

function headingOf({ organiser, title, startsAt, endsAt, place, arrivalFrom, arrivalUntil, arrivalPlace }: ActivityDocument, listed: readonly Person[], now: Date): string[] {
  const arrived = listed.filter(({ presence }) => presence.length > 0).length
  const expected = listed.filter(({ status }) => holdsSeat(status)).length
  return [
    organiser,
    `${title}签到表`,
    [`时间：${dayRange(startsAt.getTime(), endsAt.getTime())}`, `地点：${place}`, `报到：${onItsDay(arrivalFrom, arrivalUntil)}，${arrivalPlace}`].join('　　'),
    [`应到 ${expected} 人，实到 ${arrived} 人`, `制表：${fullDayOf(now.getTime())} ${timeOf(now.getTime())}`].join('　　'),
  ]
}

/** `5月13日 14:00–20:00`; across days each end has its own. */
const onItsDay = (from: Date, until: Date) =>
  [dateKey(from.getTime()) === dateKey(until.getTime() - 1) && dayOf(from.getTime()), timeRange(from.getTime(), until.getTime())].filter(Boolean).join(' ')

/** Of a longer list only the days on which somebody came have columns: paper is not endless. */
const mostDaysInFull = 7

/** One for a list, or for each day of it. */
function columnsOf(list: CheckinList, people: readonly Person[]): Column<Person>[] {
  const days = daysOf(list)
  if (days.length === 0) return [{ title: list.name, width: 14, cell: person => cameInWords(person, list, list.id) }]
  const slots = days.map(day => ({ day, noon: parseLocal(`${day} 12:00`), slot: `${list.id}@${day}` }))
  const come = new Set(people.flatMap(({ presence }) => presence.map(({ slot }) => slot)))
  return slots
    .filter(({ slot }) => days.length <= mostDaysInFull || come.has(slot))
    .map(({ noon, slot }) => ({ title: `${list.name} ${dayOf(noon)}`, width: 14, cell: person => cameInWords(person, list, slot) }))
}

/** When they came, and left; a stroke for who is not on the list; nothing for who is missing. */
function cameInWords({ presence, answers, teamId }: Person, { who, repeats }: CheckinList, slot: string): string {
  const came = presence.find(each => each.slot === slot)
  if (!came) return isOnList(who, { answers: answers.questions, teamId }) ? '' : '／'
  const written = repeats === 'daily' ? timeOf : dayAndTime
  return came.outAt ? `${written(came.at.getTime())}–${timeOf(came.outAt.getTime())}` : written(came.at.getTime())
}

/** As a scan was judged, for the record. */
const verdictNames: Readonly<Record<Verdict, string>> = {
  welcome: '可以入场',
  'fee-open': '可以入场，费用未缴',
  'invoice-missing': '可以入场，开票信息未填',
  left: '离场',
  'fee-stop': '缴费后入场',
  'already-in': '已签到',
  'not-in': '没有入场',
  'not-on-list': '不在名单',
  'too-early': '未到时间',
  'too-late': '签到已结束',
  waitlisted: '候补',
  'not-approved': '报名未通过',
  cancelled: '报名已取消',
  'activity-cancelled': '活动已取消',
  'other-activity': '不是本场',
  'old-pass': '旧入场码',
  'stale-code': '码已过期',
  unknown: '查无报名',
  'unknown-offline': '联网再查',
  forged: '入场码无效',
  'not-a-pass': '不是入场码',
}

interface Scanned {
  person: Person
  scan: ScanDocument
  /** What it came to. */
  counts: string
}

/** Every scan that was kept, the first at the front, with what became of it. */
export function scanSheet(activity: ActivityDocument, people: readonly Person[]): SheetToWrite {
  const lists = new Map(listsAt(activity).map(list => [list.id, list]))
  const slotName = (slot: string) => {
    const [id = '', day] = slot.split('@')
    return [lists.get(id)?.name ?? '已撤的签到单', day && dayOf(parseLocal(`${day} 12:00`))].filter(Boolean).join(' ')
  }
  const scans = people.flatMap(scansOf).sort((a, b) => a.scan.at.getTime() - b.scan.at.getTime())
  return {
    name: '扫码记录',
    ...sheetOf([
      { title: '时间', width: 20, cell: ({ scan }) => exactly(scan.at) },
      { title: '编号', width: 8, cell: ({ person }) => String(person.number) },
      { title: '姓名', width: 12, cell: ({ person }) => person.name },
      { title: '单位', width: 28, cell: ({ person }) => person.unitName },
      { title: '签到单', width: 18, cell: ({ scan }) => slotName(scan.slot) },
      { title: '进出', width: 8, cell: ({ scan }) => (scan.way === 'in' ? '入场' : '离场') },
      { title: '签到台', cell: ({ scan }) => scan.desk },
      { title: '经手人', width: 12, cell: ({ scan }) => scan.byName },
      { title: '离线', width: 10, cell: ({ scan }) => (scan.offline ? '离线补传' : '') },
      { title: '结论', width: 22, cell: ({ scan }) => verdictNames[scan.verdict] },
      { title: '是否计入', width: 10, cell: ({ counts }) => counts },
      { title: '特许原因', width: 24, cell: ({ scan }) => scan.despite },
      { title: '撤回', width: 36, cell: ({ scan: { undone } }) => (undone ? [exactly(undone.at), undone.byName, undone.why].filter(Boolean).join(' ') : '') },
    ], scans),
  }
}

function scansOf(person: Person): Scanned[] {
  const states = statesOf(person.scans)
  return person.scans.map(scan => ({ person, scan, counts: stateNames[states.get(scan.nonce)!] }))
}

const stateNames: Readonly<Record<ScanState, string>> = { counted: '计入', doubled: '重复', against: '不计入', undone: '已撤回' }

/** `2025-05-13 14:05:09`, in China. */
const exactly = (at: Date) => `${dateKey(at.getTime())} ${timeOf(at.getTime())}:${String(at.getUTCSeconds()).padStart(2, '0')}`
