import * as z from 'zod/mini'
import { mostPoints } from '../domain/arrival-curve'
import { arrivalListId } from '../domain/checkin-lists'
import { areDistinct, listProblem, mostDeskStaff, mostLists } from '../domain/checkin-plan'
import { verdicts } from '../domain/checkin-rules'
import { ineligibilities } from '../domain/eligibility'
import { walkInRefusals } from '../domain/walk-in-rules'
import { ActivityStatus, RegistrationStatus } from './activity'
import { PartId, PaymentWay } from './activity-plan'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, PageNumber, Phone, line, optionalLine, refused } from './fields'
import { Invoice } from './invoice'
import { MomentCode, RegistrationId, Room } from './registration'

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

const isUnlike = <T>(ids: readonly T[]) => new Set(ids).size === ids.length

/** How an activity receives people, as staff decide it. */
const Arrangement = z.object({
  /** Nobody is admitted whose fee is open. */
  feeStops: z.boolean(),
  /** Passes are codes that renew themselves. */
  rotating: z.boolean(),
  /** Besides arrival, which the plan describes. */
  lists: z
    .array(CheckinList.check(z.refine(list => listProblem(list) === null, { path: ['until'] })))
    .check(z.maxLength(mostLists), z.refine(areDistinct)),
  /** Who serves at the desks; everyone who is staff when empty. Who may overrule may also change all this. */
  staff: z
    .array(z.object({ memberId: Id, mayOverrule: z.boolean() }))
    .check(z.maxLength(mostDeskStaff), z.refine(staff => isUnlike(staff.map(({ memberId }) => memberId)))),
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

/** What is looked at: a list and, of a daily one, its day; empty for today, or of the list's days the nearest. */
const onDay = { activityId: Id, listId: z._default(PartId, arrivalListId), day: z._default(z.union([z.iso.date(), z.literal('')]), '') }

/**
 * Whoever came, and whoever holds a seat and is on the list. Some may have come without being expected: let in with a
 * reason, or gone from the list since.
 */
const came = { arrived: Count, expected: Count }

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

  /** The list of everybody, for a desk without a network: sealed, so that a lost phone shows nobody. See `shared/domain/roster-pack`. */
  pack: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({ /** In base64url. */ pack: z.string(), people: Count }),
  }),

  /** What opens such a list for a search by name. It is for a phone's memory alone: whoever starts the program anew asks anew. */
  openNames: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id, /** Of the list: 16 bytes in base64url. */ salt: z.string().check(z.regex(/^[\w-]{22}$/)) }),
    output: z.object({ /** 32 bytes in base64url. */ key: z.string() }),
  }),

  /** How an activity receives people, with what it can be changed to. */
  settings: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({
      now: Instant,
      title: z.string(),
      /** Why nothing can be changed any more. */
      over: z.nullable(z.enum(['cancelled', 'ended'])),
      /** The caller may change them. */
      mayArrange: z.boolean(),
      /** Goes up by one with each change; a change names the revision it was made from. */
      revision: Count,
      feeStops: z.boolean(),
      rotating: z.boolean(),
      /** There is a fee. */
      charges: z.boolean(),
      startsAt: Instant,
      endsAt: Instant,
      /** `scanned` is how many people came on a list, on whatever day. */
      arrival: z.object({ from: Instant, until: Instant, scanned: Count }),
      lists: z.array(z.object({ ...CheckinList.shape, scanned: Count })),
      staff: z.array(z.object({ memberId: Id, name: z.string(), mayOverrule: z.boolean() })),
      /** Who can be named. */
      people: z.array(z.object({ id: Id, name: z.string(), unitName: z.string() })),
      /** Those with options. */
      questions: z.array(z.object({ id: PartId, label: z.string(), options: z.array(z.object({ id: PartId, label: z.string() })) })),
      teams: z.array(z.object({ id: Id, name: z.string(), withdrawn: z.boolean() })),
      schedule: z.array(z.object({ startsAt: Instant, endsAt: Instant, title: z.string() })),
    }),
  }),

  /** Changes how an activity receives people: by staff who may overrule, and administrators. */
  arrange: call({
    who: staff,
    writes: true,
    input: z.object({ activityId: Id, revision: Count, ...Arrangement.shape }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('arranged'), revision: Count }),
      refused(
        /** Somebody else changed them, or the plan they refer to, since. */
        'changed',
        /** Somebody came on a list that is gone, or would mean something else. */
        'list-used',
        'question-unknown',
        'team-unknown',
        /** Somebody named is not staff. */
        'staff-unknown',
        /** It is over, or was called off. */
        'ended',
      ),
    ]),
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

  /** People of an activity by parts of their names or units, or the last digits of a phone, with the verdict each would get. */
  find: call({
    who: staff,
    writes: false,
    input: z.object({
      activityId: Id,
      listId: z._default(PartId, arrivalListId),
      way: z._default(Way, 'in'),
      /** Every word of it is found in who is meant. */
      text: line(30),
    }),
    output: z.object({
      /** At most 20, by number; those whose names fit come first. */
      people: z.array(
        z.object({
          registrationId: RegistrationId,
          name: z.string(),
          unitName: z.string(),
          number: Count,
          /** The phone's last four digits: staff compare them with what the person says. */
          phoneEnd: z.string(),
          status: RegistrationStatus,
          /** In on this list, today where it is daily. */
          inside: z.boolean(),
          verdict: Verdict,
          /** Fen. */
          feeOwed: Fen,
        }),
      ),
      /** There are others. */
      more: z.boolean(),
    }),
  }),

  /**
   * Registers who comes unannounced, within the seats left, and lets them in by the same change, with what they paid.
   * The time for registration does not matter at the door. Safe to repeat.
   */
  walkIn: call({
    who: staff,
    writes: true,
    input: z.object({
      activityId: Id,
      listId: z._default(PartId, arrivalListId),
      desk: DeskName,
      name: line(20),
      phone: Phone,
      unitId: Id,
      department: optionalLine(40),
      invoice: z._default(z.nullable(Invoice), null),
      /** What they have just paid: the whole fee. */
      payment: z._default(z.nullable(z.object({ way: PaymentWay, amount: Fen, voucher: optionalLine(40) })), null),
      /** Why who may come is set aside, by staff with the right to it; empty where it is not. */
      despite: optionalLine(100),
    }),
    output: z.discriminatedUnion('outcome', [
      /** They have a seat; `scan` says whether they are in. */
      z.object({ outcome: z.literal('registered'), scan: ScanOutcome }),
      z.object({ outcome: z.literal('already'), registrationId: RegistrationId, status: RegistrationStatus }),
      /** The phone is that of somebody with another name, or of another unit. */
      z.object({ outcome: z.literal('someone-else'), name: z.string(), unitId: Id, unitName: z.string() }),
      refused(
        ...walkInRefusals,
        /** The unit said that the person is not theirs. */
        'declined',
        'no-such-unit',
        /** The amount is not the fee. */
        'fee-changed',
        'paid-before',
        ...ineligibilities,
      ),
    ]),
  }),

  /** Writes down, or puts right, what somebody's invoice needs, as long as none was issued. */
  fillInvoice: call({
    who: staff,
    writes: true,
    input: z.object({ registrationId: RegistrationId, invoice: Invoice }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('filled') }), refused('not-registered', 'not-asked', 'issued')]),
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

  /** Replaces somebody's pass, whose phone was lost, and tells them; the one before is refused from now on. */
  reissue: call({
    who: staff,
    writes: true,
    input: z.object({ registrationId: RegistrationId, why: line(100) }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('done') }), refused('not-registered')]),
  }),

  /** What a screen on the wall shows for people to check themselves in by: codes for the next ten minutes, in order. */
  wall: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id, listId: z._default(PartId, arrivalListId) }),
    output: z.object({
      now: Instant,
      title: z.string(),
      status: ActivityStatus,
      /** Arrival first. */
      lists: z.array(CheckinList),
      codes: z.array(MomentCode),
    }),
  }),

  /**
   * Checks the caller in by a code from the wall, inside the window, as a desk would. A repeat of the same request gets
   * the same verdict; `unknown` for who is not registered.
   */
  self: call({
    who: 'member',
    writes: true,
    input: z.object({ /** Whatever the camera read. */ code: z.string().check(z.maxLength(4_096)) }),
    output: z.object({
      verdict: Verdict,
      /** What the code is for; null where it is none of a wall. */
      activity: z.nullable(z.object({ id: Id, title: z.string(), listName: z.string() })),
      guest: z.nullable(z.pick(Guest, { name: true, unitName: true, number: true, room: true, roomNumber: true, teamName: true, feeOwed: true })),
      /** Since when they are in on this list, and by which desk. */
      arrived: z.nullable(z.object({ at: Instant, desk: z.string() })),
      /** For `too-early` and `too-late`. */
      window: z.nullable(z.object({ from: Instant, until: Instant })),
    }),
  }),

  /** The latest fifty scans, of all desks or of the caller's own, the latest first. */
  log: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id, /** The caller's own alone. */ mine: z.boolean() }),
    output: z.object({
      now: Instant,
      scans: z.array(
        z.object({
          /** One for all whom one tap let in; with the registration it names a scan. */
          nonce: Nonce,
          registrationId: RegistrationId,
          name: z.string(),
          unitName: z.string(),
          slot: Slot,
          way: Way,
          at: Instant,
          desk: z.string(),
          by: z.string(),
          /** As `sync` says it. */
          state: z.enum(['counted', 'doubled', 'against', 'undone']),
        }),
      ),
    }),
  }),

  /** The hall at a glance: how many came on a list and day, from where, when, by which desks. As many round trips for 50 as for 2,000. */
  hall: call({
    who: staff,
    writes: false,
    input: z.object(onDay),
    output: z.object({
      now: Instant,
      title: z.string(),
      /** Arrival first, each on its own day that is nearest to the one asked for. */
      lists: z.array(
        z.object({
          id: PartId,
          name: z.string(),
          exits: z.boolean(),
          /** When it lets people in on that day. */
          window: z.object({ from: Instant, until: Instant }),
          /** Of a daily list, `2025-05-14`; none of one that people are on once. */
          days: z.array(z.string()),
          ...came,
        }),
      ),
      listId: PartId,
      /** Of `days`; empty where there are none. */
      day: z.string(),
      ...came,
      /** Of the expected. */
      missing: Count,
      /** Came, and have not left since. */
      inside: Count,
      left: Count,
      /** Of the arrived: staff set a verdict aside for them. */
      despite: Count,
      /** Those that miss the most people first. */
      units: z.array(z.object({ unitId: z.string(), unitName: z.string(), ...came, missing: Count })),
      /** Who let the arrived in, the busiest first. */
      desks: z.array(z.object({ name: z.string(), count: Count })),
      /** First arrivals; see `shared/domain/arrival-curve`. */
      curve: z.object({ minutes: Count, points: z.array(z.object({ at: Instant, count: Count })).check(z.maxLength(mostPoints)) }),
      /** The last ten, the latest first. */
      latest: z.array(z.object({ name: z.string(), unitName: z.string(), at: Instant, desk: z.string() })),
    }),
  }),

  /** Whoever is expected on a list and day and has not come, 50 a page, by unit, with whom to call. */
  missing: call({
    who: staff,
    writes: false,
    input: z.object({ ...onDay, unitId: z._default(z.union([Id, z.literal('')]), ''), page: PageNumber }),
    output: z.object({
      people: z.array(
        z.object({
          id: RegistrationId,
          number: Count,
          name: z.string(),
          phone: z.string(),
          unitName: z.string(),
          /** Who acts for their unit, where that is somebody else. */
          contact: z.nullable(z.object({ name: z.string(), phone: z.string() })),
        }),
      ),
      total: Count,
    }),
  }),

  /** The attendance record as a workbook, to be printed and signed, with every scan on a second sheet. */
  export: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id, sortBy: z._default(z.enum(['unit', 'number']), 'unit') }),
    output: z.object({ name: z.string(), base64: z.string() }),
  }),

  /** How many have come, of how many, and the last ten; on a list today, or at all. */
  arrivals: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id, listId: z.optional(PartId) }),
    output: z.object({
      now: Instant,
      title: z.string(),
      arrived: Count,
      expected: Count,
      latest: z.array(z.object({ name: z.string(), unitName: z.string(), at: Instant, desk: z.string() })),
    }),
  }),
})

export type Arrangement = z.output<typeof Arrangement>
export type Guest = z.output<typeof Guest>
export type ScanOutcome = z.output<typeof ScanOutcome>
export type WaitingScan = z.output<typeof WaitingScan>
