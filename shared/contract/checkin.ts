import * as z from 'zod/mini'
import { arrivalListId } from '../domain/checkin-lists'
import { verdicts } from '../domain/checkin-rules'
import { ActivityStatus } from './activity'
import { PartId } from './activity-plan'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, line, optionalLine, refused } from './fields'
import { RegistrationId, Room } from './registration'

export const Verdict = z.enum(verdicts)

const staff = ['staff', 'admin'] as const

/** The name the staff member gave their desk. */
const DeskName = line(20)

/** Made where a scan was, once; of a scan made online it is the request's id. */
const Nonce = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))

/** `k3v9qa`, or a day of it, `k3v9qa@2025-05-14`. */
const Slot = z.string()

const Way = z.enum(['in', 'out'])

export const CheckinList = z.object({
  id: PartId,
  name: line(20),
  /** The window; of a daily list its days, and the hours of each. See `shared/domain/checkin-lists`. */
  from: Instant,
  until: Instant,
  who: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('all') }),
    z.object({ kind: z.literal('answered'), questionId: PartId, optionIds: z.array(PartId).check(z.minLength(1), z.maxLength(20)) }),
    z.object({ kind: z.literal('teams'), teamIds: z.array(Id).check(z.minLength(1), z.maxLength(100)) }),
  ]),
  repeats: z.enum(['once', 'daily']),
  exits: z.boolean(),
})

/** Who stands at the desk, as far as the desk needs to know. */
export const Guest = z.object({
  registrationId: RegistrationId,
  name: z.string(),
  unitName: z.string(),
  number: Count,
  room: Room,
  /** On the door; empty before staff have assigned one. */
  roomNumber: z.string(),
  teamName: z.string(),
  /** Fen still to pay. */
  feeOwed: Fen,
  invoiceMissing: z.boolean(),
  /** What staff wrote down about them. */
  note: z.string(),
})

/** What a desk is told about one person, or one code. */
export const ScanOutcome = z.object({
  verdict: Verdict,
  /** Who it is about, when it is somebody of this activity. */
  guest: z.nullable(Guest),
  /** When they came in, as far as they did. */
  arrived: z.nullable(z.object({ at: Instant, desk: z.string(), by: z.string() })),
  /** The window, for `too-early` and `too-late`. */
  window: z.nullable(z.object({ from: Instant, until: Instant })),
  /** What the pass is for, for `other-activity`. */
  otherTitle: z.nullable(z.string()),
  /** The team that the person leads, to be let in with them. At most 50. */
  team: z.nullable(z.array(z.object({ registrationId: RegistrationId, name: z.string(), unitName: z.string(), inside: z.boolean() }))),
})

/** Where, and for what, people are let in. */
const at = { activityId: Id, listId: z._default(PartId, arrivalListId), desk: DeskName, way: z._default(Way, 'in') }

const WaitingScan = z.object({
  nonce: Nonce,
  listId: PartId,
  way: Way,
  /** By the phone's clock, as far as it has been put right. */
  at: Instant,
  desk: DeskName,
  /** The person that the phone found, or the code that it could not judge. */
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), registrationId: RegistrationId, serial: z.nullable(Count) }),
    z.object({ kind: z.literal('code'), code: z.string().check(z.maxLength(4_096)) }),
  ]),
  /** Why they were admitted in spite of the verdict; empty where they were not. */
  despite: optionalLine(100),
  /** Taken back on the phone before it was delivered, and why. */
  undone: z.nullable(z.object({ at: Instant, why: optionalLine(100) })),
})

export const checkin = contract('checkin', {
  /** What a desk goes by. */
  open: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({
      now: Instant,
      title: z.string(),
      status: ActivityStatus,
      /** Arrival first. */
      lists: z.array(CheckinList),
      feeStops: z.boolean(),
      /** Passes are codes that renew themselves. */
      rotating: z.boolean(),
      /** The caller may admit in spite of a verdict. */
      mayOverrule: z.boolean(),
      /** Of the key that passes are signed with: 32 bytes in base64url. */
      publicKey: z.string(),
    }),
  }),

  /** Judges a scanned code and, when it lets through, records it. A repeat of the same request gets the same verdict. */
  scan: call({
    who: staff,
    writes: true,
    input: z.object({ ...at, /** Whatever the camera read. */ code: z.string().check(z.maxLength(4_096)) }),
    output: ScanOutcome,
  }),

  /**
   * Lets in, or out, whom staff found by name, or chose of a team. With a reason, and the right to it, also in spite of
   * a verdict that may be overruled.
   */
  admit: call({
    who: staff,
    writes: true,
    input: z.object({
      ...at,
      registrationIds: z.array(RegistrationId).check(z.minLength(1), z.maxLength(50)),
      despite: optionalLine(100),
    }),
    /** In the order asked for. `unknown` for who is not registered here. */
    output: z.object({ outcomes: z.array(ScanOutcome) }),
  }),

  /** Takes a scan back: who was let in by mistake is not there. The scan is kept. */
  undo: call({
    who: staff,
    writes: true,
    input: z.object({ activityId: Id, registrationId: RegistrationId, nonce: Nonce, why: optionalLine(100) }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('undone') }), refused('no-such-scan')]),
  }),

  /**
   * Delivers what a desk scanned without a network, and tells it what the others did meanwhile. Safe to repeat, in any
   * order: a scan is known by its nonce, and of two that let the same person in the earlier one holds.
   */
  sync: call({
    who: staff,
    writes: true,
    input: z.object({
      activityId: Id,
      /** By the clock that the scans were timed with. */
      sentAt: Instant,
      /** `next` of the answer before; 0 at first. */
      since: z.int().check(z.minimum(0), z.maximum(4_102_444_800_000)),
      scans: z.array(WaitingScan).check(z.maxLength(1_000)),
    }),
    output: z.object({
      now: Instant,
      /** By how much the scans' times were put right, ms; 0 where the clock was near enough. */
      corrected: z.int(),
      results: z.array(
        z.object({
          nonce: Nonce,
          /**
           * - `counted`: they are in, or out, by this scan
           * - `doubled`: they were already; `first` says since when and by which desk
           * - `undone`: taken back
           * - `against`: kept, and does not count; `verdict` says why
           * - `refused`: nobody it could be kept with; `verdict` says why
           * - `nonce-taken`: another scan of this person has this nonce
           * - `too-many`: this person has been scanned more often than is kept
           */
          outcome: z.enum(['counted', 'doubled', 'undone', 'against', 'refused', 'nonce-taken', 'too-many']),
          verdict: Verdict,
          /** When it was, after the clock was put right. */
          at: Instant,
          name: z.string(),
          unitName: z.string(),
          first: z.nullable(z.object({ at: Instant, desk: z.string() })),
        }),
      ),
      /** Whoever was let in or out since, by any desk. */
      changes: z.array(
        z.object({
          registrationId: RegistrationId,
          presence: z.array(z.object({ slot: Slot, at: Instant, desk: z.string(), outAt: z.nullable(Instant) })),
        }),
      ),
      next: Instant,
      /** There are more changes than fit into one answer. */
      more: z.boolean(),
    }),
  }),

  /** How many have come, of how many, and the last ten. */
  arrivals: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({
      now: Instant,
      title: z.string(),
      arrived: Count,
      expected: Count,
      latest: z.array(z.object({ name: z.string(), unitName: z.string(), at: Instant, desk: z.string() })),
    }),
  }),
})

export type Guest = z.output<typeof Guest>
export type ScanOutcome = z.output<typeof ScanOutcome>
export type WaitingScan = z.output<typeof WaitingScan>
