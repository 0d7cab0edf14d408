import * as z from 'zod/mini'
import { registrationStatuses } from '../domain/registration-rules'
import { call, contract, roles } from './call'
import { Count, Id, Instant, PageNumber, Phone, line, optionalLine, refused } from './fields'

export const UnitGrade = z.enum(['member', 'director', 'executive-director', 'vice-chair', 'chair'])

/** @source issue 4: applying, member, suspended, left */
export const UnitState = z.enum(['applying', 'member', 'suspended', 'left'])

/** @source domain.md §4: who signs for money, by amount */
export const ApproverPost = z.enum(['deputy-secretary-general', 'secretary-general', 'executive-vice-chair', 'chair'])

/** Whether the unit, or staff, have said that a person is theirs; `left` is no longer a person's record. */
export const Standing = z.enum(['awaiting', 'confirmed', 'declined', 'left'])

export const Unit = z.object({ id: Id, name: z.string(), grade: UnitGrade })

/** Work done for the association. Who holds a post is an approver; there is neither without the other. */
export const Work = z.object({ editor: z.boolean(), staff: z.boolean(), treasurer: z.boolean(), admin: z.boolean(), post: z.nullable(ApproverPost) })

/** A person as they see themselves; nobody else is ever given this shape. */
export const Me = z.object({
  id: Id,
  name: z.string(),
  phone: z.string(),
  phoneVerified: z.boolean(),
  unitId: Id,
  unitName: z.string(),
  department: z.string(),
  standing: Standing,
  /** Why the unit declined, in its own words; empty otherwise. */
  declinedWhy: z.string(),
  contact: z.boolean(),
  roles: z.array(z.enum(roles)),
  post: z.nullable(ApproverPost),
  /** Version of the privacy terms agreed to; empty before. */
  consent: z.string(),
})

/** A person as staff and their unit's contact find them in a list; the phone masked. */
export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  phone: z.string(),
  unitId: Id,
  unitName: z.string(),
  department: z.string(),
  standing: Standing,
  contact: z.boolean(),
  roles: z.array(z.enum(roles)),
  post: z.nullable(ApproverPost),
  /** Has opened the program with their WeChat. */
  bound: z.boolean(),
  joinedAt: Instant,
})

const Named = z.object({ id: Id, name: z.string() })

/** Somebody who works for the association, as all who do know them. */
export const Worker = z.object({
  id: Id,
  name: z.string(),
  unitName: z.string(),
  department: z.string(),
  roles: z.array(z.enum(roles)),
  post: z.nullable(ApproverPost),
  bound: z.boolean(),
})

/** One person with what they do here: all of it for staff and their unit's contact, less for an editor. */
export const Person = z.object({
  ...PersonRow.shape,
  /** In full for those who may call them, else masked. */
  phone: z.string(),
  phoneVerified: z.boolean(),
  declinedWhy: z.string(),
  /** Units served, the present one last. */
  services: z.array(z.object({ unitId: Id, unitName: z.string(), from: Instant, until: z.nullable(Instant) })),
  unit: z.nullable(z.object({ ...Named.shape, grade: UnitGrade, state: UnitState, officers: z.array(Named) })),
  /** The record that this one went into. */
  mergedInto: z.nullable(Named),
  /** What the caller may do here. */
  may: z.object({ confirm: z.boolean(), nameOfficer: z.boolean(), nameContact: z.boolean(), changePhone: z.boolean(), merge: z.boolean() }),
  /** Latest first; for who keeps the record. */
  history: z.array(z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })),
  /** The latest hundred; for staff. */
  registrations: z.array(
    z.object({ activityId: Id, title: z.string(), status: z.enum(registrationStatuses), feePaid: z.boolean(), arrived: z.boolean() }),
  ),
  /** Written, in whatever state; for staff. */
  articles: Count,
})

export const PeopleFilter = z.enum(['all', 'awaiting', 'declined', 'officers', 'contacts', 'roles', 'unbound'])

const personalData = { name: line(20), unitId: Id, department: optionalLine(40) }

/** With the proof that `provePhone` gave for it the phone counts as verified; without, as typed. */
const phoneGiven = { phone: Phone, proof: z._default(z.string().check(z.maxLength(200)), '') }

const saved = z.object({ outcome: z.literal('saved'), me: Me })
const done = z.object({ outcome: z.literal('done') })

/** Sees people: all of them, and a contact those of their own unit. */
const seers = ['staff', 'admin', 'editor', 'contact'] as const
/** Keeps people's records: all of them, and a contact those of their own unit. */
const keepers = ['staff', 'admin', 'contact'] as const
const staff = ['staff', 'admin'] as const

export const member = contract('member', {
  /** Who the caller is; null before they have joined, or without an identity. */
  me: call({ who: 'anyone', writes: false, input: z.object({}), output: z.object({ me: z.nullable(Me) }) }),

  /**
   * Turns the code that a tap on WeChat's phone button gave into the number, with a proof of it that `join` and
   * `bindPhone` take within half an hour: a code is good for one asking only, a proof for any number of repeats.
   */
  provePhone: call({
    who: 'visitor',
    onPhone: true,
    writes: false,
    input: z.object({ code: z.string().check(z.minLength(1), z.maxLength(200)) }),
    output: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('proved'),
        phone: Phone,
        proof: z.string(),
        /** What is entered under this phone and waits for its person. */
        entered: z.nullable(z.object({ name: z.string(), unitId: Id, unitName: z.string(), department: z.string() })),
      }),
      refused('code-expired', 'not-mainland', 'phone-bound'),
    ]),
  }),

  /**
   * Makes a member of a visitor, who awaits the unit's word. A record that was entered under the very phone that the
   * visitor has proved is taken over. Whoever joined already gets their record as it is.
   */
  join: call({
    who: 'visitor',
    onPhone: true,
    writes: true,
    input: z.object({ ...personalData, ...phoneGiven }),
    output: z.discriminatedUnion('outcome', [saved, refused('phone-taken', 'phone-bound', 'proof-expired', 'no-such-unit')]),
  }),

  /**
   * Corrects a member's own name, unit or department. Another unit has to confirm the person anew: it ends what they
   * were to the one before.
   */
  revise: call({
    who: 'member',
    writes: true,
    input: z.object(personalData),
    output: z.discriminatedUnion('outcome', [saved, refused('no-such-unit')]),
  }),

  /** Changes the caller's own phone: to a proved one, or to a typed one as long as the old one was typed too. */
  bindPhone: call({
    who: 'member',
    onPhone: true,
    writes: true,
    input: z.object(phoneGiven),
    output: z.discriminatedUnion('outcome', [saved, refused('phone-taken', 'proof-expired', 'needs-proof')]),
  }),

  /** People by name, 20 a page. A contact sees those of their own unit. */
  people: call({
    who: seers,
    writes: false,
    input: z.object({
      filter: z._default(PeopleFilter, 'all'),
      /** Part of a name or of a unit's name, a whole phone, or its last four digits. */
      search: optionalLine(30),
      unitId: z.optional(Id),
      page: PageNumber,
    }),
    output: z.object({ rows: z.array(PersonRow), total: Count, awaiting: Count }),
  }),

  /** One person. NOT_FOUND for a contact of another unit. */
  person: call({ who: seers, writes: false, input: z.object({ id: Id }), output: z.object({ person: Person }) }),

  /**
   * Says of one or many whether they are the unit's: as they were seen, so each with the unit they stood under.
   * Declining somebody who was confirmed ends their service, and with it what they were to the unit.
   */
  confirm: call({
    who: keepers,
    writes: true,
    input: z.object({
      people: z.array(z.object({ id: Id, unitId: Id })).check(z.minLength(1), z.maxLength(20)),
      decision: z.discriminatedUnion('standing', [
        z.object({ standing: z.literal('confirmed') }),
        z.object({ standing: z.literal('declined'), why: line(60) }),
      ]),
    }),
    output: z.object({
      /** In the order asked. `changed`: no longer under that unit, or not the caller's to decide. */
      results: z.array(z.object({ id: Id, result: z.enum(['done', 'oneself', 'is-contact', 'changed']) })),
    }),
  }),

  /** Names a person who acts for their unit, or ends that. A unit may have several. */
  setContact: call({
    who: staff,
    writes: true,
    input: z.object({ id: Id, contact: z.boolean() }),
    output: z.discriminatedUnion('outcome', [done, refused('not-confirmed')]),
  }),

  /** Names an information officer of the person's unit, two at most, or ends that. */
  setOfficer: call({
    who: keepers,
    writes: true,
    input: z.object({ id: Id, officer: z.boolean() }),
    output: z.discriminatedUnion('outcome', [done, refused('not-confirmed', 'unit-not-member', 'full')]),
  }),

  /**
   * Gives and takes work, as the person was seen: `changed` when it is no longer `before`. Asked again by whoever gave
   * up being an administrator, it is FORBIDDEN to them by then.
   */
  grant: call({
    who: ['admin'],
    onPhone: true,
    writes: true,
    input: z.object({ id: Id, before: Work, after: Work, why: line(60) }),
    output: z.discriminatedUnion('outcome', [
      done,
      refused('changed', 'last-admin', 'own-post', 'not-confirmed', 'no-wechat', 'unit-not-member'),
    ]),
  }),

  /** Everybody who works for the association, by name: 500 at most. */
  team: call({
    who: ['staff', 'editor', 'approver', 'treasurer', 'admin'],
    writes: false,
    input: z.object({}),
    output: z.object({ people: z.array(Worker) }),
  }),

  /** Enters a person who has not opened the program; they take the record over once they prove that phone. */
  enter: call({
    who: staff,
    writes: true,
    input: z.object({ ...personalData, phone: Phone }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('entered'), id: Id }),
      refused('phone-taken', 'no-such-unit'),
    ]),
  }),

  /**
   * Gives a person who lost theirs another phone. With `release` the WeChat bound to the record is let go as well:
   * whoever proves the new phone takes the record over. Records with roles are an administrator's to change.
   */
  changePhone: call({
    who: staff,
    onPhone: true,
    writes: true,
    input: z.object({ id: Id, phone: Phone, release: z.boolean(), why: line(60) }),
    output: z.discriminatedUnion('outcome', [done, refused('phone-taken', 'oneself', 'has-roles', 'last-admin', 'left')]),
  }),

  /**
   * Makes one record of two that are one person's: everything of `drop` becomes `keep`'s. Where both hold a place at
   * one activity one remains, and the other goes to the next in line. Asked again, it goes on where it was cut off.
   */
  merge: call({
    who: ['admin'],
    writes: true,
    input: z.object({ keep: Id, drop: Id }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('merged') }),
      refused('same', 'has-roles', 'left'),
    ]),
  }),
})

export type Me = z.output<typeof Me>
export type Work = z.output<typeof Work>
export type Worker = z.output<typeof Worker>
export type Person = z.output<typeof Person>
export type PersonRow = z.output<typeof PersonRow>
export type PeopleFilter = z.output<typeof PeopleFilter>
export type Unit = z.output<typeof Unit>
export type UnitGrade = z.output<typeof UnitGrade>
export type UnitState = z.output<typeof UnitState>
export type ApproverPost = z.output<typeof ApproverPost>
export type Standing = z.output<typeof Standing>
