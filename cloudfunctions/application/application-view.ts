import type { Application } from '../../shared/contract/application'
import type { MemberDocument, UnitApplication, UnitDocument } from '../_kit/documents'

/** A unit that came by an application. */
export type Applied = UnitDocument & { application: UnitApplication }

export const isApplied = (unit: UnitDocument | null | undefined): unit is Applied => Boolean(unit?.application)

/**
 * One application.
 * @param person who applied
 * @param seesTrail staff do; who applied sees what came of it
 */
export function applicationOf(unit: Applied, person: MemberDocument | null, { seesTrail }: { seesTrail: boolean }): Application {
  const { stage, licence, business, submittedAt, remark, decision } = unit.application
  return {
    id: unit._id,
    name: unit.name,
    creditCode: unit.creditCode,
    region: unit.region,
    address: unit.address,
    business,
    licence: stage === 'withdrawn' ? '' : licence,
    revision: unit.revision,
    stage,
    applicant: { name: person?.name ?? '', phone: person?.phone ?? '', here: person?.unitId === unit._id && person.standing !== 'left' },
    submittedAt: submittedAt.getTime(),
    remark,
    decision: decision && { meeting: decision.meeting, heldAt: decision.at.getTime() },
    history: seesTrail ? unit.history.map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })).reverse() : [],
  }
}
