import * as z from 'zod/mini'
import { noRestriction } from '../domain/eligibility'
import { questionsProblem } from '../domain/questions'
import { roles } from './call'
import { Fen, Id, Instant, line, longText, optionalLine } from './fields'
import { FileId } from './file'
import { UnitGrade } from './member'

export const ActivityKind = z.enum(['training', 'contest', 'event'])

/** What is asked of people when they register, besides what is known of them. */
export const Ask = z.enum(['department', 'remark', 'invoice'])

export const PaymentWay = z.enum(['card', 'alipay', 'wechat', 'transfer', 'cash'])

export const Session = z.object({ startsAt: Instant, endsAt: Instant, title: line(60) })

/** Of a question, an option or a team's event: made where the plan is written, and never changed. */
export const PartId = z.string().check(z.regex(/^[0-9a-z]{6}$/))

/** One of staff's own questions. Once somebody has registered, it cannot come to mean something else. */
export const Question = z.object({
  id: PartId,
  kind: z.enum(['text', 'number', 'choice', 'several', 'date', 'file']),
  label: line(60),
  hint: optionalLine(100),
  required: z.boolean(),
  /** Of `choice` and `several`; empty for the others. */
  options: z._default(z.array(z.object({ id: PartId, label: line(40) })).check(z.maxLength(20)), []),
  /** Who is asked: people of units of these grades; everyone when empty. */
  grades: z._default(z.array(UnitGrade).check(z.maxLength(5)), []),
  /** Asked only of who chose one of these options of an earlier question. */
  when: z._default(z.nullable(z.object({ questionId: PartId, optionIds: z.array(PartId).check(z.minLength(1), z.maxLength(20)) })), null),
})

/** What a team can enter for. */
export const TeamEvent = z
  .object({
    id: PartId,
    name: line(20),
    /** Players on its list. */
    least: z.int().check(z.minimum(1), z.maximum(50)),
    most: z.int().check(z.minimum(1), z.maximum(50)),
    /** Who may play. */
    only: z.enum(['any', 'men', 'women']),
    /** At least so many of each among them. */
    men: z._default(z.int().check(z.minimum(0), z.maximum(50)), 0),
    women: z._default(z.int().check(z.minimum(0), z.maximum(50)), 0),
    /** Teams that can enter for it; null for any number. */
    teams: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(200))), null),
  })
  .check(
    z.refine(event => event.least <= event.most && event.men + event.women <= event.most, { path: ['most'] }),
    z.refine(event => (event.only === 'any' ? true : event.only === 'men' ? event.women === 0 : event.men === 0), { path: ['only'] }),
  )

/** Who may come: whoever meets all that is said; what is left empty lets everyone in. */
export const Eligibility = z.object({
  grades: z._default(z.array(UnitGrade).check(z.maxLength(5)), []),
  unitIds: z._default(z.array(Id).check(z.maxLength(200)), []),
  /** One of these roles, or acting for a unit. */
  roles: z._default(z.array(z.enum([...roles, 'contact'])).check(z.maxLength(6)), []),
  /**
   * A certificate to be held: looked up where an activity of ours gave it (`activityId`), else stated by the person,
   * with its number.
   */
  certificate: z._default(z.nullable(z.object({ name: line(60), activityId: z.nullable(Id) })), null),
})

/** The official notice and the like: a PDF. */
export const Attachment = z.object({ fileId: FileId, name: line(80), bytes: z.int().check(z.minimum(0)) })

const distinct = <T>(key: (each: T) => string) => (all: readonly T[]) => new Set(all.map(key)).size === all.length

/** What staff decide about an activity. */
export const ActivityPlan = z
  .object({
    kind: ActivityKind,
    title: line(60),
    organiser: line(60),
    description: longText(5_000),
    audience: longText(1_000),
    /** A picture's id; empty for none. */
    cover: z._default(z.union([z.literal(''), FileId]), ''),
    pictures: z._default(z.array(FileId).check(z.maxLength(9)), []),
    attachments: z._default(z.array(Attachment).check(z.maxLength(5)), []),
    place: line(60),
    address: optionalLine(120),
    /** Degrees, GCJ-02, as Chinese maps have them. */
    location: z._default(
      z.nullable(z.object({ latitude: z.number().check(z.minimum(-90), z.maximum(90)), longitude: z.number().check(z.minimum(-180), z.maximum(180)) })),
      null,
    ),
    startsAt: Instant,
    endsAt: Instant,
    schedule: z._default(z.array(Session).check(z.maxLength(30)), []),
    registrationOpensAt: Instant,
    registrationClosesAt: Instant,
    /** Until when units tell how many they will send; null where that is not asked. */
    headCountDue: z._default(z.nullable(Instant), null),
    /** Until when a place can be given back by its holder; null until the end. */
    cancelUntil: z._default(z.nullable(Instant), null),
    arrivalFrom: Instant,
    arrivalUntil: Instant,
    arrivalPlace: line(60),
    /** Per person, in fen. */
    fee: Fen,
    feeNote: optionalLine(60),
    payWays: z._default(z.array(PaymentWay).check(z.maxLength(5)), []),
    /** The account that a transfer goes to. */
    transferTo: longText(200),
    seats: z.int().check(z.minimum(1), z.maximum(10_000)),
    /** Seats for each unit; null for no such limit. */
    unitSeats: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(10_000))), null),
    eligibility: z._default(Eligibility, noRestriction),
    /** A registration waits for staff's word before it takes a seat. */
    approval: z._default(z.boolean(), false),
    /** How long who moves up from the line has to confirm; 0 gives the place at once. */
    confirmHours: z._default(z.int().check(z.minimum(0), z.maximum(168)), 0),
    asks: z._default(z.array(Ask).check(z.maxLength(3)), []),
    /** Rooms that people can ask for, at their own cost; fen a night, 0 where it is not told. */
    rooms: z._default(z.array(z.object({ kind: z.enum(['shared', 'single']), price: Fen })).check(z.maxLength(2)), []),
    questions: z._default(z.array(Question).check(z.maxLength(20)), []),
    /** Teams enter for these, rather than people one by one; none where people register themselves. */
    teamEvents: z._default(z.array(TeamEvent).check(z.maxLength(20)), []),
    /** The certificate that it gives to who passes; empty for none. */
    certificate: optionalLine(60),
    contactName: optionalLine(20),
    contactPhone: optionalLine(30),
  })
  .check(
    z.refine(plan => plan.startsAt < plan.endsAt, { path: ['endsAt'] }),
    z.refine(plan => plan.registrationOpensAt < plan.registrationClosesAt, { path: ['registrationClosesAt'] }),
    z.refine(plan => plan.registrationClosesAt <= plan.endsAt, { path: ['registrationClosesAt'] }),
    z.refine(plan => plan.headCountDue === null || plan.headCountDue <= plan.registrationClosesAt, { path: ['headCountDue'] }),
    z.refine(plan => plan.cancelUntil === null || plan.cancelUntil <= plan.endsAt, { path: ['cancelUntil'] }),
    z.refine(plan => plan.arrivalFrom < plan.arrivalUntil, { path: ['arrivalUntil'] }),
    z.refine(plan => plan.arrivalUntil <= plan.endsAt, { path: ['arrivalUntil'] }),
    z.refine(plan => plan.schedule.every(session => session.startsAt < session.endsAt), { path: ['schedule'] }),
    z.refine(plan => distinct<{ kind: string }>(room => room.kind)(plan.rooms), { path: ['rooms'] }),
    z.refine(plan => distinct<{ id: string }>(event => event.id)(plan.teamEvents), { path: ['teamEvents'] }),
    // A team is complete as it stands; who plays in it is not approved one by one.
    z.refine(plan => plan.teamEvents.length === 0 || !plan.approval, { path: ['approval'] }),
    z.refine(plan => questionsProblem(plan.questions) === null, { path: ['questions'] }),
  )

export type ActivityKind = z.output<typeof ActivityKind>
export type ActivityPlan = z.output<typeof ActivityPlan>
export type Ask = z.output<typeof Ask>
export type Attachment = z.output<typeof Attachment>
export type Eligibility = z.output<typeof Eligibility>
export type PaymentWay = z.output<typeof PaymentWay>
export type Question = z.output<typeof Question>
export type TeamEvent = z.output<typeof TeamEvent>
