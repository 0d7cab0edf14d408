import * as z from 'zod/mini'
import { deskRoles } from '../domain/session-rules'
import { call, contract } from './call'
import { Instant, refused } from './fields'

/** Twenty-four signs, out of the secret that one browser alone has; CloudBase knows the browser's person by it. */
const SessionId = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{24}$/))

/** 32 random bytes that a browser makes for one code and shows to nobody: base64url. */
const Secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/** What stands in the picture on the screen; whether it is one of ours is found out by its mark. */
const Code = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

/** Four digits that stand on both screens, `4831`. */
const PairNumber = z.string().check(z.regex(/^\d{4}$/))

/** One browser that somebody is signed in with. */
const Session = z.object({
  id: SessionId,
  /** Whose it is. */
  name: z.string(),
  browser: z.string(),
  system: z.string(),
  confirmedAt: Instant,
  /** To within five minutes. */
  usedAt: Instant,
  /** The browser that asks. */
  current: z.boolean(),
})

export const session = contract('session', {
  /**
   * A code for a browser to show. Nothing is written down before somebody confirms it, so that asking for codes, which
   * anybody may, fills nothing.
   */
  begin: call({
    who: 'anyone',
    writes: false,
    input: z.object({
      secret: Secret,
      /** What the browser says of itself. */
      agent: z._default(z.string().check(z.maxLength(1_000)), ''),
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('begun'), now: Instant, code: z.string(), number: PairNumber, until: Instant }),
      /** The deployment has no key to sign tickets with. */
      refused('not-set-up'),
    ]),
  }),

  /**
   * What has become of a browser's code, and the ticket to sign in with once it is confirmed: to one request only, so
   * that all askings about one code carry the same request id.
   */
  claim: call({
    who: 'anyone',
    writes: true,
    input: z.object({ secret: Secret, code: Code }),
    output: z.discriminatedUnion('state', [
      z.object({ state: z.literal('waiting') }),
      z.object({ state: z.literal('refused') }),
      z.object({ state: z.literal('expired') }),
      z.object({ state: z.literal('confirmed'), ticket: z.string() }),
    ]),
  }),

  /** Whom a code would let in: what the phone shows before anything is confirmed. */
  look: call({
    who: deskRoles,
    onPhone: true,
    writes: false,
    input: z.object({ code: Code }),
    output: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('asked'),
        now: Instant,
        browser: z.string(),
        system: z.string(),
        number: PairNumber,
        askedAt: Instant,
        until: Instant,
      }),
      refused('not-a-code', 'expired', 'decided'),
    ]),
  }),

  /** Signs the browser in as the caller. Asked again by the same person, the answer is the same. */
  confirm: call({
    who: deskRoles,
    onPhone: true,
    writes: true,
    input: z.object({ code: Code }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('confirmed') }), refused('not-a-code', 'expired', 'decided')]),
  }),

  /** Says that it was not the caller who asked; the code is good for nothing from then on. */
  refuse: call({
    who: deskRoles,
    onPhone: true,
    writes: true,
    input: z.object({ code: Code }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('refused') }), z.object({ outcome: z.literal('too-late') })]),
  }),

  /** The browsers that the caller is signed in with now, the latest first: 50 at most. */
  mine: call({ who: 'member', writes: false, input: z.object({}), output: z.object({ now: Instant, sessions: z.array(Session) }) }),

  /** Everybody's, the latest first: 200 at most. */
  all: call({ who: ['admin'], writes: false, input: z.object({}), output: z.object({ now: Instant, sessions: z.array(Session) }) }),

  /** Ends the session of this browser, or one of the caller's; administrators end anybody's. NOT_FOUND for what is not theirs. */
  end: call({
    who: 'member',
    writes: true,
    input: z.discriminatedUnion('which', [z.object({ which: z.literal('this') }), z.object({ which: z.literal('one'), id: SessionId })]),
    output: z.object({ outcome: z.literal('ended') }),
  }),
})
