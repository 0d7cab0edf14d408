import * as z from 'zod/mini'
import { call, contract, roles } from './call'
import { Id, Phone, line, optionalLine } from './fields'

export const UnitGrade = z.enum(['member', 'director', 'executive-director', 'vice-chair', 'chair'])

/** @source issue 4: applying, member, suspended, left */
export const UnitState = z.enum(['applying', 'member', 'suspended', 'left'])

/** @source domain.md §4: who signs for money, by amount */
export const ApproverPost = z.enum(['deputy-secretary-general', 'secretary-general', 'executive-vice-chair', 'chair'])

/** Whether the unit, or staff, have said that a person is theirs. */
export const Standing = z.enum(['awaiting', 'confirmed', 'declined'])

export const Unit = z.object({ id: Id, name: z.string(), grade: UnitGrade })

/** A person as they see themselves; nobody else is ever given this shape. */
export const Me = z.object({
  id: Id,
  name: z.string(),
  phone: z.string(),
  unitId: Id,
  unitName: z.string(),
  department: z.string(),
  roles: z.array(z.enum(roles)),
})

const PersonalData = z.object({
  name: line(20),
  phone: Phone,
  unitId: Id,
  department: optionalLine(40),
})

const Enrolment = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), me: Me }),
  z.object({ outcome: z.literal('refused'), reason: z.enum(['phone-taken', 'no-such-unit']) }),
])

export const member = contract('member', {
  /** Who the caller is; null before they have joined, or without an identity. */
  me: call({ who: 'anyone', writes: false, input: z.object({}), output: z.object({ me: z.nullable(Me) }) }),

  /** The units that a person can belong to, by name. */
  units: call({ who: 'anyone', writes: false, input: z.object({}), output: z.object({ units: z.array(Unit) }) }),

  /** Makes a member of a visitor. Whoever joined already gets their record as it is. */
  join: call({ who: 'visitor', writes: true, input: PersonalData, output: Enrolment }),

  /** Corrects a member's own name, phone, unit or department. */
  revise: call({ who: 'member', writes: true, input: PersonalData, output: Enrolment }),
})

export type Me = z.output<typeof Me>
export type Unit = z.output<typeof Unit>
export type UnitGrade = z.output<typeof UnitGrade>
export type UnitState = z.output<typeof UnitState>
export type ApproverPost = z.output<typeof ApproverPost>
export type Standing = z.output<typeof Standing>
