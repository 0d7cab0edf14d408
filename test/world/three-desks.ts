import fc from 'fast-check'
import { openDesks, type Desks } from '../../miniprogram/desk/scan/offline/desks'
import type { DeskCalls } from '../../miniprogram/desk/scan/offline/one-desk'
import { openJournal } from '../../miniprogram/desk/scan/offline/journal'
import type { ScanOutcome } from '../../shared/contract/checkin'
import { attendanceOf, type Presence, type Scan } from '../../shared/domain/attendance'
import { slotOn, type CheckinList } from '../../shared/domain/checkin-lists'
import { letsThrough } from '../../shared/domain/checkin-rules'
import { AppError } from '../../shared/errors'
import { pretendDevice, type PretendDevice } from './pretend-device'

const hour = 3_600_000
export const deskNames = ['东门', '西门', '南门'] as const

/** What the desks talk to: the functions themselves, or a model of them. */
export interface Hall {
  activityId: string
  lists: readonly CheckinList[]
  /** The passes of everybody, and whose they are. */
  people: readonly { registrationId: string; code: string }[]
  now(): number
  wait(ms: number): void
  calls(desk: number): DeskCalls & { scan(place: PlaceAsked, code: string, nonce: string): Promise<ScanOutcome>; undo(registrationId: string, nonce: string): Promise<void> }
  /** The person gives the place back, if that may still be. */
  leave(person: number): Promise<void>
  /** What is on record of each person. */
  record(): Promise<readonly { scans: readonly (Scan & { undone: boolean; desk: string })[]; presence: readonly Omit<Presence, 'nonce'>[]; cancelled: boolean }[]>
}

interface PlaceAsked {
  listId: string
  way: 'in' | 'out'
  desk: string
}

/** What becomes of one request. */
type Fate = 'works' | 'lost' | 'answer-lost' | 'late' | 'twice'

export type Step =
  | { does: 'scan'; desk: number; person: number; list: number; way: 'in' | 'out'; fate: Fate }
  /** `undoing`: the desk takes a scan back while the first request that arrives is on its way. */
  | { does: 'deliver'; desk: number; fates: Fate[]; undoing: boolean }
  | { does: 'undo'; desk: number; nth: number; fate: Fate }
  | { does: 'set-clock'; desk: number; ahead: number }
  | { does: 'restart' | 'reinstall'; desk: number }
  | { does: 'leave'; person: number }
  | { does: 'arrives-late'; nth: number }
  | { does: 'wait'; ms: number }

const fate = fc.constantFrom<Fate>('works', 'lost', 'lost', 'answer-lost', 'late', 'twice')
const desk = fc.nat(deskNames.length - 1)
const person = fc.nat(3)
const scanning: fc.Arbitrary<Step> = fc.record({ does: fc.constant('scan'), desk, person, list: fc.nat(2), way: fc.constantFrom('in', 'in', 'out'), fate })
const delivering: fc.Arbitrary<Step> = fc.record({ does: fc.constant('deliver'), desk, fates: fc.array(fate, { maxLength: 4 }), undoing: fc.boolean() })

export const anySteps = (most: number, least = 1): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { arbitrary: scanning, weight: 10 },
      { arbitrary: delivering, weight: 4 },
      { arbitrary: fc.record({ does: fc.constant('undo' as const), desk, nth: fc.nat(3), fate }), weight: 2 },
      { arbitrary: fc.record({ does: fc.constant('set-clock' as const), desk, ahead: fc.integer({ min: -5 * hour, max: 5 * hour }) }), weight: 1 },
      { arbitrary: fc.record({ does: fc.constantFrom('restart' as const, 'restart' as const, 'reinstall' as const), desk }), weight: 1 },
      { arbitrary: fc.record({ does: fc.constant('leave' as const), person }), weight: 1 },
      { arbitrary: fc.record({ does: fc.constant('arrives-late' as const), nth: fc.nat(5) }), weight: 1 },
      { arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 3 * hour }) }), weight: 2 },
    ),
    { minLength: least, maxLength: most, size: 'max' },
  )

/** What a desk showed to whoever stood before it. */
interface Shown {
  desk: number
  nonce: string
  registrationId: string
  listId: string
  verdict: ScanOutcome['verdict']
  /** By this phone alone. */
  offline: boolean
  undone: boolean
}

/**
 * Three desks at work, each the program that runs on a phone, with a network that loses, repeats and delays what it is
 * given, clocks that somebody sets, and phones that are restarted and cleared. A phone that is cleared loses what it had
 * not delivered: nobody can give that back, and the person is to be scanned again.
 *
 * @returns once everything is delivered, what is not as it should be
 */
export async function threeDesks(hall: Hall, steps: readonly Step[]): Promise<string[]> {
  const late: (() => Promise<unknown>)[] = []
  const shown: Shown[] = []
  const lost = new Set<string>()
  let nonces = 0

  async function through<T>(fate: Fate, ask: () => Promise<T>): Promise<T> {
    if (fate === 'late') late.push(ask)
    if (fate === 'lost' || fate === 'late') throw new AppError('OFFLINE')
    if (fate === 'twice') await ask()
    const answer = await ask()
    if (fate === 'answer-lost') throw new AppError('TIMEOUT')
    return answer
  }

  const posts = deskNames.map((name, number) => {
    const phone = pretendDevice(hall.now)
    return { name, number, phone, fates: [] as Fate[], desks: null as unknown as Desks, meanwhile: null as (() => Promise<void>) | null, wrongClock: false, forgot: false }
  })
  type Post = (typeof posts)[number]

  /** The program runs, on the desk's page. */
  function start(post: Post) {
    const calls = hall.calls(post.number)
    const asks = <I, O>(call: (input: I) => Promise<O>) => (input: I) => {
      // What is delivered late was on its way as it was.
      const asked = structuredClone(input)
      return through(post.fates.shift() ?? 'works', async () => {
        const answer = await call(asked)
        const meanwhile = post.meanwhile
        post.meanwhile = null
        await meanwhile?.()
        return answer
      })
    }
    const faulty: DeskCalls = { open: asks(calls.open), pack: asks(calls.pack), openNames: asks(calls.openNames), sync: asks(calls.sync) }
    post.desks = openDesks(post.phone.device, faulty, { setTimeout: () => 0, clearTimeout: () => undefined })
    deskOf(post)
  }
  const deskOf = (post: Post) => post.desks.desk(hall.activityId)
  const journalOf = ({ phone }: { phone: PretendDevice }) => openJournal(phone.device.storage, 'looking').all()

  for (const post of posts) {
    start(post)
    await deskOf(post).load()
  }

  async function scan(post: Post, { code, registrationId }: Hall['people'][number], place: Omit<PlaceAsked, 'desk'>, fate: Fate) {
    const nonce = `scan-number-${++nonces}`
    const at = { ...place, desk: post.name }
    const made = { desk: post.number, nonce, registrationId, listId: place.listId, undone: false }
    try {
      const outcome = await through(fate, () => hall.calls(post.number).scan(at, code, nonce))
      deskOf(post).heard(outcome, at, nonce)
      shown.push({ ...made, verdict: outcome.verdict, offline: false })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const { verdict } = await deskOf(post).judge(code, at, nonce)
      shown.push({ ...made, verdict, offline: true })
    }
  }

  async function undo(post: Post, nth: number, fate: Fate) {
    const letIn = shown.filter(each => each.desk === post.number && !each.undone && letsThrough(each.verdict))
    const which = letIn[nth % letIn.length]
    if (!which) return
    if (deskOf(post).undo(which.nonce)) {
      which.undone = true
      return
    }
    try {
      await through(fate, () => hall.calls(post.number).undo(which.registrationId, which.nonce))
      which.undone = true
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }

  async function take(step: Step) {
    if (step.does === 'wait') return hall.wait(step.ms)
    if (step.does === 'leave') return hall.leave(step.person)
    if (step.does === 'arrives-late') return void (await late.splice(step.nth % (late.length || 1), 1)[0]?.())

    const post = posts[step.desk]!
    if (step.does === 'scan') return scan(post, hall.people[step.person]!, { listId: hall.lists[step.list]!.id, way: step.way }, step.fate)
    if (step.does === 'undo') return undo(post, step.nth, step.fate)
    if (step.does === 'set-clock') {
      post.wrongClock = true
      return post.phone.setClock(step.ahead)
    }
    if (step.does === 'deliver') {
      post.fates = [...step.fates]
      post.meanwhile = step.undoing ? () => undo(post, 0, 'lost') : null
      await post.desks.deliver()
      post.meanwhile = null
      post.fates = []
      return
    }
    post.forgot = true
    if (step.does === 'reinstall') {
      for (const { nonce, delivered } of journalOf(post)) if (!delivered) lost.add(nonce)
      post.phone.clear()
    }
    start(post)
    if (step.does === 'reinstall') await deskOf(post).load()
  }

  for (const step of steps) await take(step)

  for (const arrives of late) await arrives()
  // The second time each hears what the others delivered.
  for (const post of [...posts, ...posts]) await post.desks.deliver()

  const wrong: string[] = []
  const record = await hall.record()
  const scans = new Map(record.flatMap(each => each.scans.map(one => [one.nonce, one] as const)))
  const toldAt = (number: number) => new Map(deskOf(posts[number]!).shown().told.map(each => [each.nonce, each]))

  for (const post of posts) {
    const { waiting, trouble } = deskOf(post).shown()
    if (waiting > 0 || trouble) wrong.push(`${post.name}: ${waiting} wait, ${trouble}`)
  }

  for (const { scans, presence } of record) {
    if (new Set(presence.map(({ slot }) => slot)).size < presence.length) wrong.push('somebody is in twice')
    const follows = attendanceOf(scans).presence.map(({ slot, at, outAt }) => ({ slot, at, outAt }))
    if (JSON.stringify(follows) !== JSON.stringify(presence.map(({ slot, at, outAt }) => ({ slot, at, outAt })))) wrong.push('presence does not follow from the scans')
  }

  for (const { desk, nonce, verdict, undone, offline, listId, registrationId } of shown) {
    const kept = scans.get(nonce)
    const told = toldAt(desk).get(nonce)
    const mustBeKnown = letsThrough(verdict) && !lost.has(nonce)
    if (mustBeKnown && !kept && !told) wrong.push(`${nonce} (${verdict}) is nowhere`)
    if (undone && kept && !kept.undone && !lost.has(nonce)) wrong.push(`${nonce} was taken back and stands`)

    const { wrongClock, forgot } = posts[desk]!
    if (!kept || kept.undone || !mustBeKnown || wrongClock || forgot) continue
    const of = record[hall.people.findIndex(each => each.registrationId === registrationId)]!
    const first = of.presence.find(({ slot }) => slot === kept.slot)
    const isLater = !hall.lists.find(({ id }) => id === listId)!.exits && first && first.at < kept.at - 10_000
    const firstDesk = isLater ? of.scans.find(each => each.slot === kept.slot && !each.idle && each.at === first.at)!.desk : null
    if (isLater && firstDesk !== posts[desk]!.name && !told) wrong.push(`${nonce} was later than another, and its desk was not told`)
    if (kept.idle && offline && !told) wrong.push(`${nonce} does not count, and its desk was not told`)
  }

  for (const post of posts) {
    for (const [number, { code }] of hall.people.entries()) {
      for (const list of hall.lists) {
        const { verdict } = await deskOf(post).judge(code, { listId: list.id, way: 'in', desk: post.name }, `looking-${post.name}-${number}-${list.id}`)
        if (verdict === 'cancelled') continue
        const present = record[number]!.presence.find(({ slot }) => slot === slotOn(list, hall.now()))
        const isThere = present !== undefined && (!list.exits || present.outAt === null)
        if ((verdict === 'already-in') !== isThere) wrong.push(`${post.name} says ${verdict} of ${number} on ${list.id}, who is ${isThere ? '' : 'not '}there`)
      }
    }
  }
  return wrong
}
