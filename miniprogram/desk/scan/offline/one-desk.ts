import type { CallShape, Input, Output } from '../../../../shared/contract/call'
import type { checkin, ScanOutcome, WaitingScan } from '../../../../shared/contract/checkin'
import { letsThrough } from '../../../../shared/domain/checkin-rules'
import { dateKey, type Instant } from '../../../../shared/domain/instant'
import type { PackedGuest } from '../../../../shared/domain/roster-pack'
import { AppError, type ErrorCode } from '../../../../shared/errors'
import { asSent, deliveries } from './deliveries'
import type { DeskClock } from './desk-clock'
import type { OfflineDesk, Place } from './desk-view'
import type { Journal } from './journal'
import { judgeCode, judgeGuest, outcomeOf, type JudgedHere, type KnownHere } from './judge-offline'
import type { KeptLists } from './kept-list'
import { peopleHere } from './people-here'

type Checkin = (typeof checkin)['calls']
type Ask<C extends CallShape> = (input: Input<C>) => Promise<Output<C>>

export interface DeskCalls {
  open: Ask<Checkin['open']>
  pack: Ask<Checkin['pack']>
  openNames: Ask<Checkin['openNames']>
  sync: Ask<Checkin['sync']>
}

export interface DeskParts {
  calls: DeskCalls
  clock: DeskClock
  journal: Journal
  lists: KeptLists
  /** Something that pages show is another now. */
  changed(): void
  /** A scan waits that did not before. */
  hasScanned(): void
}

/** One activity's desk on this phone: it judges by what it has with it, keeps what it scans, and delivers that. */
export function openOneDesk(activityId: string, { calls, clock, journal, lists: kept, changed, hasScanned }: DeskParts) {
  let { settings = null, loadedAt = null } = kept.settingsOf(activityId) ?? {}
  let loading: Promise<void> | undefined
  let trouble: ErrorCode | null = null
  const people = peopleHere(activityId, kept)
  const scans = deliveries(activityId, journal)
  const ready = people.read().then(changed)

  const listsHere = () => settings?.lists ?? []
  const presenceOf = (guest: PackedGuest) => people.presenceOf(guest, scans.waitingOf(guest.guest.registrationId), listsHere())
  const knownAt = (now: Instant): KnownHere => ({ activityId, now, settings, whose: people.whose, presenceOf })

  /** Of a list without exits people cannot leave. */
  const placeOn = ({ listId, way, desk }: Place): Place => ({ listId, way: listsHere().some(({ id, exits }) => id === listId && !exits) ? 'in' : way, desk })

  /** Judges, and keeps what is to be delivered before the verdict shows. @throws AppError PHONE_FULL */
  function scan(place: Place, nonce: string, despite: string, judged: (known: KnownHere) => JudgedHere): ScanOutcome {
    const { at, era } = clock.stamp()
    const { outcome, keep: of } = judged(knownAt(at))
    const { listId, way, desk } = placeOn(place)
    if (!of || (outcome.verdict === 'unknown-offline' && waitsAlready(of, listId, way, at))) return outcome

    journal.add({ nonce, activityId, listId, way, at, era, desk, of, despite, undone: null, delivered: false })
    changed()
    hasScanned()
    return outcome
  }

  /** Somebody who cannot be judged and comes again is not in twice. */
  function waitsAlready(of: WaitingScan['of'], listId: string, way: string, at: Instant): boolean {
    const last = scans.waiting().filter(each => !each.undone && each.listId === listId && JSON.stringify(each.of) === JSON.stringify(of)).pop()
    return last !== undefined && last.way === way && dateKey(last.at) === dateKey(at)
  }

  /** Makes a call whose answer tells the time, by which scans that were timed wrongly are put right. */
  async function ask<T extends { now: Instant }>(call: () => Promise<T>): Promise<T> {
    const answered = clock.asking()
    const answer = await call()
    const { era, late } = answered(answer.now)
    if (late !== 0) journal.change(each => each.era === era && !each.delivered, each => ({ ...each, at: each.at + late }))
    return answer
  }

  async function askSettings(): Promise<void> {
    settings = await ask(() => calls.open({ activityId }))
    kept.keepSettings(activityId, { settings, loadedAt })
    changed()
  }

  async function takeAlong(): Promise<void> {
    await ready
    await askSettings()
    await people.take((await calls.pack({ activityId })).pack)
    loadedAt = clock.now()
    kept.keepSettings(activityId, { settings: settings!, loadedAt })
    await kept.forgetEnded(loadedAt, id => id === activityId || journal.all().some(each => each.activityId === id))
  }

  /** Before an answer has told the time nothing is delivered: scans would be timed by a clock that may be wrong. */
  async function deliverSome(): Promise<boolean> {
    const sent = clock.isMeasured() ? scans.next() : []
    const since = people.pack() ? people.since() : clock.now()
    const answer = await ask(() => calls.sync({ activityId, sentAt: clock.now(), since, scans: sent.map(asSent) }))
    if (people.pack()) await people.learn(answer)
    scans.settle(sent, answer, listsHere())
    changed()
    return scans.hasSome() || (answer.more && people.pack() !== null)
  }

  return {
    ready,
    askSettings,
    needsNetwork: () => scans.hasSome() || people.pack() !== null,

    /** @returns whether it got through; why not is shown */
    async deliver(): Promise<boolean> {
      await ready
      try {
        while (await deliverSome());
        trouble = null
      } catch (error) {
        trouble = error instanceof AppError ? error.code : 'INTERNAL'
      }
      changed()
      return trouble === null
    },

    load(): Promise<void> {
      loading ??= takeAlong().finally(() => {
        loading = undefined
        changed()
      })
      changed()
      return loading
    },

    async judge(code: string, place: Place, nonce: string): Promise<ScanOutcome> {
      await ready
      return scan(place, nonce, '', known => judgeCode(code, place, known))
    },

    /** @param nonces one for each person */
    async admit(registrationIds: readonly string[], despite: string, place: Place, nonces: readonly string[]): Promise<ScanOutcome[]> {
      await ready
      return registrationIds.map((registrationId, i) =>
        scan(place, nonces[i]!, despite, known => {
          const guest = people.byId(registrationId)
          if (guest) return judgeGuest(guest, null, despite, place, known)
          return { outcome: outcomeOf('unknown-offline'), keep: { kind: 'person', registrationId, serial: null } }
        }),
      )
    },

    undo(nonce: string, why = ''): boolean {
      const made = journal.find(nonce)
      if (!made || made.delivered) {
        scans.uncount(nonce)
        return false
      }
      const undone = { at: clock.now(), why }
      if (!made.undone) journal.change(each => each.nonce === nonce, each => ({ ...each, undone }))
      changed()
      return true
    },

    heard({ verdict, guest }: ScanOutcome, place: Place, nonce: string): void {
      if (!guest || !letsThrough(verdict)) return
      const { registrationId, name, unitName } = guest
      const made = { nonce, ...placeOn(place), at: clock.now(), undone: null }
      people.hear(registrationId, made)
      scans.count({ ...made, registrationId, name, unitName })
    },

    dismiss(nonce: string): void {
      scans.dismiss(nonce)
      changed()
    },

    async unlock(): Promise<void> {
      await ready
      const pack = people.pack()
      if (!pack || people.isUnlocked()) return
      people.unlock((await calls.openNames({ activityId, salt: pack.salt })).key)
      changed()
    },

    find: people.find,

    shown(): Pick<OfflineDesk, 'settings' | 'pack' | 'loading' | 'waiting' | 'trouble' | 'told' | 'clockOff'> & { unlocked: boolean } {
      const pack = people.pack()
      return {
        settings,
        pack: pack && { loadedAt: loadedAt ?? pack.packedAt, people: pack.people },
        loading: loading !== undefined,
        waiting: scans.waiting().filter(({ undone }) => !undone).length,
        trouble,
        told: scans.told(),
        clockOff: clock.off(),
        unlocked: people.isUnlocked(),
      }
    },
  }
}

export type OneDesk = ReturnType<typeof openOneDesk>
