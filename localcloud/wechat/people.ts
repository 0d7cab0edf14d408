import { invalidParam } from '../errors'
import { MAXIMUM_KEY, type Store } from '../store/store'

/** How long after their last visit a person counts as active, ms; WeChat's documentation of `msgSecCheck`. */
const ACTIVE_MS = 2 * 3600_000
/** A visit is written down at most so often for one person, ms: it matters after a restart alone. */
const NOTE_EVERY_MS = 10 * 60_000
/** Past this, those who are no longer active are forgotten. */
const MANY = 10_000
/** Bytes of an openid and of a template's id: they are keys of the store. */
const MAX_ID_BYTES = 128
/** How many templates one tap can answer for; WeChat's documentation of `requestSubscribeMessage`. */
const MAX_ASKED = 3

/** What one person said to one template. */
export interface Consent {
  openid: string
  template: string
  /** Messages that may still be sent: one for each time they agreed. */
  left: number
  /** How often they refused. */
  refused: number
  /** ms, of the last answer */
  at: number
}

/** What WeChat knows of people: when they were last here, and which messages they let come. */
export class People {
  /** When each was last seen, the latest at the end. */
  private readonly seen = new Map<string, { at: number; written: number }>()

  constructor(
    private readonly store: Store,
    private readonly now: () => number
  ) {}

  /** A person uses the program. Known at once; the promise is for the disk. */
  async saw(openid: string): Promise<void> {
    const now = this.now()
    const written = this.seen.get(openid)?.written ?? this.lastWritten(openid) ?? -Infinity
    const isDue = Math.abs(now - written) >= NOTE_EVERY_MS && Buffer.byteLength(openid) <= MAX_ID_BYTES
    this.seen.delete(openid)
    this.seen.set(openid, { at: now, written: isDue ? now : written })
    this.forgetInactive()
    if (isDue) await this.store.write(() => void this.store.records.put(['visitor', openid], now))
  }

  /** Whether they were here within the last two hours. */
  isActive(openid: string): boolean {
    const at = this.seen.get(openid)?.at ?? this.lastWritten(openid)
    return at !== undefined && at > this.now() - ACTIVE_MS
  }

  /**
   * A person's answer to being asked for subscribed messages: each agreement is good for one message, and stays good
   * when they later refuse.
   *
   * @throws INVALID_PARAM for what is no answer
   */
  async answer(openid: unknown, answers: unknown): Promise<void> {
    if (!isId(openid)) throw invalidParam('openid must be a text')
    if (!Array.isArray(answers) || answers.length === 0 || answers.length > MAX_ASKED) {
      throw invalidParam(`templates must be a list of one to ${MAX_ASKED}`)
    }
    const read = answers.map((one: { id?: unknown; accepted?: unknown } | null) => {
      if (!isId(one?.id) || typeof one.accepted !== 'boolean') throw invalidParam('a template needs id and accepted')
      return { id: one.id, accepted: one.accepted }
    })
    const at = this.now()
    await this.store.write(() => {
      for (const { id, accepted } of read) {
        const { left, refused } = this.consent(openid, id)
        this.put({ openid, template: id, left: left + (accepted ? 1 : 0), refused: refused + (accepted ? 0 : 1), at })
      }
    })
  }

  /** Uses up one agreement, within a write. Says whether there was one. */
  take(openid: string, template: string): boolean {
    if (!isId(openid) || !isId(template)) return false
    const consent = this.consent(openid, template)
    if (consent.left === 0) return false
    this.put({ ...consent, left: consent.left - 1 })
    return true
  }

  consents(): Consent[] {
    return [...this.store.records.getRange({ start: ['consent'], end: ['consent', MAXIMUM_KEY] })].map(({ value }) => value as Consent)
  }

  /** Forgets who was seen; what is in the store goes with the rest of it. */
  reset(): void {
    this.seen.clear()
  }

  private consent(openid: string, template: string): Consent {
    const known = this.store.records.get(['consent', openid, template]) as Consent | undefined
    return known ?? { openid, template, left: 0, refused: 0, at: 0 }
  }

  private put(consent: Consent): void {
    void this.store.records.put(['consent', consent.openid, consent.template], consent)
  }

  private lastWritten(openid: string): number | undefined {
    return isId(openid) ? (this.store.records.get(['visitor', openid]) as number | undefined) : undefined
  }

  private forgetInactive(): void {
    const since = this.now() - ACTIVE_MS
    for (const [openid, { at }] of this.seen) {
      if (this.seen.size <= MANY || at > since) return
      this.seen.delete(openid)
    }
  }
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && Buffer.byteLength(value) <= MAX_ID_BYTES
