import type { MemberDocument, RegistrationDocument, TeamDocument } from '../../cloudfunctions/_kit/documents'
import type { TeamEvent } from '../../shared/contract/activity-plan'
import type { Sex } from '../../shared/domain/team-rules'
import type { People } from './people'
import { byStaff, free, organiser, type SamplePlan } from './plan-parts'
import { hour, minute, type Times } from './times'
import { recorded } from './trail'

const id = 'event0000005'

const events: TeamEvent[] = [
  { id: 'ppteam', name: '乒乓球混合团体', least: 4, most: 6, only: 'any', men: 2, women: 1, teams: 8 },
  { id: 'ppmen2', name: '乒乓球男子双打', least: 2, most: 2, only: 'men', men: 0, women: 0, teams: 12 },
  { id: 'airvol', name: '气排球', least: 5, most: 8, only: 'any', men: 0, women: 2, teams: 4 },
]

/** Teams enter for it: one event has no place left, and some teams still lack somebody. */
export const leaguePlan = ({ on }: Times): SamplePlan => ({
  _id: id,
  status: 'published',
  turnout: { taken: 0 },
  plan: {
    kind: 'event',
    title: '职工乒乓球气排球联赛',
    organiser,
    description: '乒乓球设混合团体和男子双打，气排球为混合组。一人可报几个项目，只能在一支队里。截止前可以换人，之后由会务办理。',
    audience: '会员单位职工，每单位可报几支队。',
    place: '河州邮电学院体育馆',
    address: '河州市学府路 1 号',
    arrivalPlace: '体育馆东门',
    startsAt: on(40, '09:00'),
    endsAt: on(42, '17:00'),
    schedule: [
      { startsAt: on(40, '09:00'), endsAt: on(40, '17:30'), title: '小组赛' },
      { startsAt: on(41, '09:00'), endsAt: on(41, '17:30'), title: '淘汰赛' },
      { startsAt: on(42, '09:00'), endsAt: on(42, '17:00'), title: '决赛与颁奖' },
    ],
    registrationOpensAt: on(-12, '09:00'),
    registrationClosesAt: on(13, '24:00'),
    cancelUntil: on(35, '24:00'),
    arrivalFrom: on(40, '08:00'),
    arrivalUntil: on(42, '12:00'),
    ...free,
    seats: 350,
    asks: ['department'],
    teamEvents: events,
    ...byStaff,
  },
  checkin: {
    lists: [
      {
        id: 'airvol',
        name: '气排球检录',
        from: on(40, '08:00'),
        until: on(40, '12:00'),
        who: { kind: 'teams', teamIds: [teamId(0), teamId(1)] },
        repeats: 'once',
        exits: false,
      },
    ],
  },
})

const teamId = (index: number) => `team${String(index + 1).padStart(8, '0')}`

interface Side {
  name: string
  leader: string
  /** Who leads and does not play. */
  onlyLeads?: true
  /** Of the same unit, besides the leader; the women among all who play, by their place from 0. */
  others: number
  women: readonly number[]
  /** Who plays, by their place among the players. */
  lineup: Readonly<Record<string, readonly number[]>>
}

const sides: readonly Side[] = [
  { name: '电信长桥队', leader: '温如许', others: 6, women: [0, 2, 4], lineup: { ppteam: [0, 1, 3, 5], airvol: [0, 1, 2, 3, 4, 6] } },
  { name: '联通北门队', leader: '许闻溪', others: 5, women: [0, 1, 3], lineup: { airvol: [0, 1, 2, 3, 4, 5] } },
  { name: '铁塔望川队', leader: '裴照野', onlyLeads: true, others: 6, women: [1, 2], lineup: { ppteam: [0, 1, 3, 4], ppmen2: [0, 3], airvol: [0, 1, 2, 3, 5] } },
  { name: '广电钟楼队', leader: '宋微澜', others: 5, women: [0, 4], lineup: { ppteam: [1, 2, 3, 5], airvol: [0, 1, 2, 3, 4] } },
  { name: '学府路队', leader: '黎书言', others: 4, women: [1, 3], lineup: { ppteam: [0, 1, 2, 3] } },
  { name: '移动人民路队', leader: '林若溪', others: 3, women: [0, 1], lineup: { ppteam: [0, 2, 3], ppmen2: [2] } },
]

/** The teams, and a place for each of their people. */
export function league({ all, named }: People, times: Times): { teams: TeamDocument[]; registrations: RegistrationDocument[] } {
  const sheets = sides.map((side, index) => sheetOf(side, index, all, named(side.leader), times))
  const places = sheets.flatMap(({ team, people }) => people.map((person, index) => ({ team, person, at: team.madeAt.getTime() + index * 43 * minute })))
  return {
    teams: sheets.map(({ team }) => team),
    registrations: places.map(({ team, person, at }, index) => placeOf(team, person, at, index + 1)),
  }
}

/** How many teams are entered, by event. */
export function eventTeams(activityId: string, teams: readonly TeamDocument[]): Record<string, number> {
  const entered = teams.filter(team => team.activityId === activityId).flatMap(({ lineup }) => Object.keys(lineup))
  return Object.fromEntries([...new Set(entered)].map(event => [event, entered.filter(each => each === event).length]))
}

function sheetOf(side: Side, index: number, all: readonly MemberDocument[], leader: MemberDocument, { on }: Times) {
  const colleagues = all.filter(({ unitId, standing, contact, roles, _id }) => unitId === leader.unitId && standing === 'confirmed' && !contact && roles.length === 0 && _id !== leader._id)
  const people = [leader, ...colleagues.slice(0, side.others)]
  const playing = side.onlyLeads ? people.slice(1) : people
  const sexOf = (place: number): Sex => (side.women.includes(place) ? 'female' : 'male')
  const madeAt = on(index - 11, '10:20')
  const team: TeamDocument = {
    _id: teamId(index),
    activityId: id,
    name: side.name,
    unitId: leader.unitId,
    unitName: leader.unitName,
    leaderId: leader._id,
    leaderName: leader.name,
    status: 'entered',
    players: playing.map(({ _id, name, unitName }, place) => ({ memberId: _id, name, unitName, sex: sexOf(place) })),
    lineup: Object.fromEntries(Object.entries(side.lineup).map(([event, places]) => [event, places.map(place => playing[place]!._id)])),
    inviteKey: `invite${String(index + 1).padStart(6, '0')}`,
    revision: 1,
    madeAt: new Date(madeAt),
    ...recorded(`team-${index + 1}`, [
      { at: madeAt, by: leader, what: 'made' },
      { at: madeAt + 8 * hour, by: leader, what: 'lineup-saved' },
    ]),
  }
  return { team, people }
}

function placeOf(team: TeamDocument, person: MemberDocument, at: number, number: number): RegistrationDocument {
  const _id = `${id}:${person._id}`
  return {
    _id,
    activityId: id,
    memberId: person._id,
    number,
    claimId: `claim-${id}-${number}`,
    status: 'registered',
    offerUntil: null,
    name: person.name,
    unitId: person.unitId,
    unitName: person.unitName,
    phone: person.phone,
    answers: { department: person.department, room: 'none', remark: '', invoice: null, questions: {}, certificate: '' },
    enteredBy: person._id === team.leaderId ? null : { id: team.leaderId, name: team.leaderName },
    teamId: team._id,
    fee: 0,
    payment: null,
    voucher: null,
    invoice: null,
    roomNumber: '',
    note: '',
    certificate: null,
    passSerial: 0,
    scans: [],
    presence: [],
    scansRevision: 0,
    scannedAt: null,
    told: [],
    registeredAt: new Date(at),
    ...recorded(_id, [{ at, by: { _id: team.leaderId, name: team.leaderName }, what: 'registered' }]),
  }
}
