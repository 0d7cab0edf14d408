import nacl from 'tweetnacl'
import type { WaitingScan } from '../../shared/contract/checkin'
import { attendanceOf, type Scan } from '../../shared/domain/attendance'
import { toBase64Url } from '../../shared/domain/base64url'
import { slotOn, type CheckinList } from '../../shared/domain/checkin-lists'
import { judge, letsThrough, type Verdict } from '../../shared/domain/checkin-rules'
import { makePack } from '../../shared/domain/make-pack'
import { decodePass, encodePass, passBytes } from '../../shared/domain/pass'
import { passSecretOf } from '../../shared/domain/pass-lock'
import type { Hall } from './three-desks'

const day = 86_400_000
const activityId = 'activity0000'

interface ModelScan extends Scan {
  desk: string
  by: number
  verdict: Verdict
  undone: boolean
}
interface ModelPerson {
  registrationId: string
  memberId: string
  code: string
  secret: Uint8Array
  cancelled: boolean
  scans: ModelScan[]
  changedAt: number
}

export const hallLists = (now: number): CheckinList[] => {
  const window = { from: now - day, until: now + 8 * day, who: { kind: 'all' as const } }
  return [
    { id: 'arrive', name: '报到', ...window, repeats: 'once', exits: false },
    { id: 'lobby1', name: '会场', ...window, repeats: 'once', exits: true },
    { id: 'dinner', name: '晚餐', ...window, repeats: 'daily', exits: false },
  ]
}

const { publicKey, secretKey } = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(7))

const holders = Array.from({ length: 4 }, (_, number) => {
  const memberId = `member${number}`
  const payload = { version: 1 as const, activityId, memberId, serial: 0 }
  const signature = nacl.sign.detached(passBytes(payload), secretKey)
  return { registrationId: `${activityId}:${memberId}`, memberId, code: encodePass(payload, signature), secret: passSecretOf(signature) }
})

/**
 * The functions of check-in as one would write them down on a page: everybody's scans as a set, and who is there as what
 * follows from them. Nothing in it waits, so that thousands of days at the door can be tried.
 *
 * @param keepScans how a delivered scan goes to those that are there; another one shows what the simulation notices
 */
export function modelHall(keepScans = (there: ModelScan[], scan: ModelScan) => [...there, scan]): Hall {
  let time = Date.UTC(2026, 4, 13, 6)
  const lists = hallLists(time)
  const people = holders.map((holder): ModelPerson => ({ ...holder, cancelled: false, scans: [], changedAt: 0 }))
  const nameKey = new Uint8Array(32).fill(9)

  const countsOf = ({ scans }: ModelPerson) => attendanceOf(scans.map(scan => ({ ...scan, idle: scan.idle || scan.undone })))
  const presenceOf = (person: ModelPerson) =>
    countsOf(person).presence.map(({ slot, at, outAt, nonce }) => ({ slot, at, outAt, desk: person.scans.find(scan => scan.nonce === nonce)!.desk }))

  function judged(person: ModelPerson, listId: string, asked: 'in' | 'out', at: number, presence: readonly { slot: string; outAt: number | null }[]) {
    const list = lists.find(({ id }) => id === listId)!
    const way = list.exits ? asked : 'in'
    const arriving = { activityId, status: person.cancelled ? 'cancelled' as const : 'registered' as const, passSerial: 0, isOn: () => true, presence, feeOwed: 0, invoiceMissing: false }
    return { slot: slotOn(list, at), way, verdict: judge(arriving, 0, { activityId, activityStatus: 'published', feeStops: false, list, way }, at) }
  }

  function deliver(by: number, scan: WaitingScan) {
    const said = { nonce: scan.nonce, at: scan.at, name: '', unitName: '', first: null }
    const id = scan.of.kind === 'person' ? scan.of.registrationId : `${activityId}:${decodePass(scan.of.code)!.payload.memberId}`
    const person = people.find(({ registrationId }) => registrationId === id)!
    const there = person.scans.find(({ nonce }) => nonce === scan.nonce)
    if (!there) {
      const { slot } = judged(person, scan.listId, scan.way, scan.at, [])
      const { way, verdict } = judged(person, scan.listId, scan.way, scan.at, scan.way === 'in' ? [] : [{ slot, outAt: null }])
      const made = { nonce: scan.nonce, slot, way, at: scan.at, idle: !letsThrough(verdict), desk: scan.desk, by, verdict, undone: scan.undone !== null }
      person.scans = keepScans(person.scans, made)
      person.changedAt = time
    } else if (scan.undone && !there.undone && there.by === by) {
      there.undone = true
      person.changedAt = time
    }
    const kept = person.scans.find(({ nonce }) => nonce === scan.nonce)
    if (!kept) return { ...said, outcome: 'counted' as const, verdict: 'welcome' as const }
    if (kept.undone) return { ...said, outcome: 'undone' as const, verdict: kept.verdict }
    if (kept.idle) return { ...said, outcome: 'against' as const, verdict: kept.verdict }
    return { ...said, outcome: countsOf(person).doubled.has(scan.nonce) ? ('doubled' as const) : ('counted' as const), verdict: kept.verdict }
  }

  return {
    activityId,
    lists,
    people,
    now: () => time,
    wait: ms => void (time += ms),
    leave: async number => void (people[number]!.cancelled = true),
    record: async () =>
      people.map(person => ({
        scans: person.scans.map(scan => ({ ...scan, idle: scan.idle || scan.undone })),
        presence: presenceOf(person),
        cancelled: person.cancelled,
      })),
    calls: desk => ({
      open: async () => ({ now: time, title: '', status: 'published', lists: [...lists] as never, feeStops: false, rotating: false, mayOverrule: true, publicKey: toBase64Url(publicKey) }),
      pack: async () => ({ pack: toBase64Url(packed()), people: people.length }),
      openNames: async () => ({ key: toBase64Url(nameKey) }),
      sync: async ({ sentAt, since, scans }) => {
        const off = time - sentAt
        const corrected = Math.abs(off) > 60_000 ? off : 0
        const timed = scans.map(scan => ({ despite: '', ...scan, at: Math.min(scan.at + corrected, time) }))
        const results = timed.map(scan => deliver(desk, scan as WaitingScan))
        const changes = people.filter(({ changedAt }) => changedAt >= since).map(person => ({ registrationId: person.registrationId, presence: presenceOf(person) }))
        return { now: time, corrected, results, changes, next: time, more: false }
      },
      async scan({ listId, way: asked, desk: deskName }, code, nonce) {
        const person = people.find(each => each.code === code)!
        const again = person.scans.find(each => each.nonce === nonce)
        const guest = guestOf(person)
        const said = { guest, arrived: null, window: null, otherTitle: null, team: null }
        if (again) return { ...said, verdict: countsOf(person).doubled.has(nonce) ? 'already-in' : again.verdict }
        const { slot, way, verdict } = judged(person, listId, asked, time, presenceOf(person))
        if (letsThrough(verdict)) {
          person.scans = keepScans(person.scans, { nonce, slot, way, at: time, idle: false, desk: deskName, by: desk, verdict, undone: false })
          person.changedAt = time
        }
        return { ...said, verdict }
      },
      async undo(registrationId, nonce) {
        const person = people.find(each => each.registrationId === registrationId)!
        person.scans = person.scans.map(scan => (scan.nonce === nonce ? { ...scan, undone: true } : scan))
        person.changedAt = time
      },
    }),
  }

  function packed() {
    return makePack({
      activityId,
      packedAt: time,
      salt: new Uint8Array(16).fill(3),
      nameKey,
      lists: lists.map(({ id }) => id),
      people: people.map(person => {
        const { registrationId: _, ...guest } = guestOf(person)
        return {
          ...{ memberId: person.memberId, guest, phoneEnd: '0000', status: person.cancelled ? 'cancelled' : 'registered', passSerial: 0 },
          ...{ on: lists.map(({ id }) => id), presence: presenceOf(person), secret: person.secret, oldSecrets: [], leads: [] },
        }
      }),
    })
  }
}

const guestOf = ({ registrationId, memberId }: ModelPerson) => ({
  registrationId,
  name: `何舟${memberId.slice(-1)}`,
  unitName: '河州通信',
  number: 1,
  room: 'none' as const,
  roomNumber: '',
  teamName: '',
  feeOwed: 0,
  invoiceMissing: false,
  note: '',
})
