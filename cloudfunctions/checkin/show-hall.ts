import { checkin } from '../../shared/contract/checkin'
import { arrivalCurve } from '../../shared/domain/arrival-curve'
import type { CheckinList } from '../../shared/domain/checkin-lists'
import { seatStatuses } from '../../shared/domain/registration-rules'
import { AppError } from '../../shared/errors'
import { $ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { useCase } from '../_kit/use-case'
import { listsAt, requireServing } from './desk-at'
import { findActivity } from './find-guest'
import { isOn } from './on-list'
import { slotShown } from './slot-shown'

export const hall = useCase(checkin.calls.hall, async ({ now, caller }, { activityId, listId, day }) => {
  const activity = await findActivity(activityId)
  requireServing(activity, caller)

  const shown = listsAt(activity).map(list => slotShown(list, day, now))
  const chosen = shown.find(({ list }) => list.id === listId)
  if (!chosen) throw new AppError('NOT_FOUND')

  const [groups, arrivals, latest] = await Promise.all([
    countByUnit(activityId, shown, chosen),
    countByDeskAndMinute(activityId, chosen.slot),
    latestOn(activityId, chosen.slot),
  ])
  const total = (name: keyof Omit<UnitSums, '_id' | 'unitName'>) => sum(groups.map(group => group[name] ?? 0))
  return {
    now: now.getTime(),
    title: activity.title,
    lists: shown.map(({ list: { id, name, exits }, window, days }, index) => ({
      id,
      name,
      exits,
      window,
      days,
      arrived: total(`arrived${index}`),
      expected: total(`expected${index}`),
    })),
    listId,
    day: chosen.day,
    arrived: total('arrived'),
    expected: total('expected'),
    missing: total('missing'),
    inside: sum(arrivals.map(({ inside }) => inside)),
    left: sum(arrivals.map(({ count, inside }) => count - inside)),
    despite: total('despite'),
    units: groups
      .filter(({ arrived, expected }) => arrived + expected > 0)
      .map(({ _id, unitName, arrived, expected, missing }) => ({ unitId: _id, unitName, arrived, expected, missing }))
      .sort((a, b) => b.missing - a.missing || b.expected - a.expected || (a.unitId < b.unitId ? -1 : 1)),
    desks: desksIn(arrivals),
    curve: arrivalCurve(arrivals.map(({ _id: { minute }, count }) => ({ at: minute, count }))),
    latest: latest.map(({ name, unitName, presence: { at, desk } }) => ({ name, unitName, at: at.getTime(), desk })),
  }
})

type Shown = ReturnType<typeof slotShown>

const mostUnits = 1_000

/** Of the chosen list, and under numbered names of each list there is. */
interface UnitSums {
  _id: string
  unitName: string
  arrived: number
  expected: number
  missing: number
  despite: number
  [ofList: `arrived${number}` | `expected${number}`]: number
}

const countOf = (condition: unknown) => $.sum($.cond({ if: condition, then: 1, else: 0 }))
const holdsSeat = $.in(['$status', seatStatuses])
const isExpected = ({ who }: CheckinList) => $.and([holdsSeat, isOn(who)])
const hasCome = (slot: string) => $.in([slot, '$presence.slot'])

/** Let in for this slot by a scan that set a verdict aside, and that was not taken back. */
const letInDespite = (slot: string) =>
  $.and([
    hasCome(slot),
    $.anyElementTrue([
      $.map({
        input: '$scans',
        as: 'scan',
        in: $.and([$.eq(['$$scan.slot', slot]), $.eq(['$$scan.way', 'in']), $.neq(['$$scan.despite', '']), $.eq(['$$scan.undone', null])]),
      }),
    ]),
  ])

function countByUnit(activityId: string, shown: readonly Shown[], { list, slot }: Shown): Promise<UnitSums[]> {
  const ofLists = shown.flatMap((each, index) => [
    [`arrived${index}`, countOf(hasCome(each.slot))],
    [`expected${index}`, countOf(isExpected(each.list))],
  ])
  return db.registrations.group<UnitSums>(
    { activityId },
    {
      _id: '$unitId',
      unitName: $.last('$unitName'),
      arrived: countOf(hasCome(slot)),
      expected: countOf(isExpected(list)),
      missing: countOf($.and([isExpected(list), $.not(hasCome(slot))])),
      despite: countOf(letInDespite(slot)),
      ...Object.fromEntries(ofLists),
    },
    mostUnits,
  )
}

interface DeskMinute {
  /** `minute` is its first moment, ms. */
  _id: { desk: string; minute: number }
  count: number
  inside: number
}

/** Each desk's minutes in which somebody came: fewer than people. */
const mostDeskMinutes = 10_000

function countByDeskAndMinute(activityId: string, slot: string): Promise<DeskMinute[]> {
  const ms = $.subtract(['$presence.at', new Date(0)])
  return db.registrations.groupElements<DeskMinute>(
    { activityId, 'presence.slot': slot },
    'presence',
    { 'presence.slot': slot },
    {
      _id: { desk: '$presence.desk', minute: $.subtract([ms, $.mod([ms, 60_000])]) },
      count: $.sum(1),
      inside: countOf($.eq(['$presence.outAt', null])),
    },
    mostDeskMinutes,
  )
}

interface Arrived {
  name: string
  unitName: string
  presence: { at: Date; desk: string }
}

const latestOn = (activityId: string, slot: string): Promise<Arrived[]> =>
  db.registrations.elements<Arrived>({ activityId, 'presence.slot': slot }, 'presence', { 'presence.slot': slot }, {
    orderBy: [['presence.at', 'desc'], ['_id', 'asc']],
    limit: 10,
    fields: ['name', 'unitName', 'presence'],
  })

function desksIn(arrivals: readonly DeskMinute[]): { name: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { _id: { desk }, count } of arrivals) counts.set(desk, (counts.get(desk) ?? 0) + count)
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

const sum = (numbers: readonly number[]) => numbers.reduce((so, number) => so + number, 0)
