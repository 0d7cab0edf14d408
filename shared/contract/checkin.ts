import * as z from 'zod/mini'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, line } from './fields'
import { RegistrationId } from './registration'

/** What the desk is told about a scan; each is a screen of its own. */
export const Verdict = z.enum([
  'welcome',
  'already-in',
  'too-early',
  'too-late',
  'waitlisted',
  'not-approved',
  'cancelled',
  'activity-cancelled',
  'other-activity',
  'unknown',
  'forged',
  'not-a-pass',
])

const staff = ['staff', 'admin'] as const

const Arrival = z.object({ name: z.string(), unitName: z.string(), at: Instant, desk: z.string() })

export const checkin = contract('checkin', {
  /** Judges a scanned code and, when it is welcome, records the arrival. A repeat of the same request gets the same verdict. */
  scan: call({
    who: staff,
    writes: true,
    input: z.object({
      activityId: Id,
      /** The name the staff member gave their desk. */
      desk: line(20),
      /** Whatever the camera read. */
      code: z.string().check(z.maxLength(4_096)),
    }),
    output: z.object({
      verdict: Verdict,
      /** Who the pass belongs to, when it is one of this activity. */
      person: z.nullable(
        z.object({
          registrationId: RegistrationId,
          name: z.string(),
          unitName: z.string(),
          number: Count,
          room: z.string(),
          /** Fen still to pay. */
          feeOwed: Fen,
        }),
      ),
      /** The first arrival, for `already-in`. */
      arrived: z.nullable(z.object({ at: Instant, desk: z.string(), by: z.string() })),
      /** The window, for `too-early` and `too-late`. */
      window: z.nullable(z.object({ from: Instant, until: Instant })),
      /** What the pass is for, for `other-activity`. */
      otherTitle: z.nullable(z.string()),
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
      latest: z.array(Arrival),
    }),
  }),
})

export type Verdict = z.output<typeof Verdict>
