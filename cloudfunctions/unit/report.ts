import type { ImportReport } from '../../shared/contract/unit'
import { planImport } from '../../shared/domain/unit-import'
import type { UnitDocument } from '../_kit/documents'
import type { Known } from './look-up'
import type { Rows } from './read-rows'

/** What importing these rows would do, and what stands against it. */
export function reportOf(read: Rows, { forUnits, forPeople }: Known): { outcome: 'checked'; report: ImportReport } {
  const { steps, bad } = planImport(read.drafts, forUnits, forPeople)
  const problems = [...read.bad, ...bad].sort((a, b) => a.row - b.row)
  const count = (what: string) => steps.filter(({ step }) => step === what).length
  const codeless = steps.filter(({ step, draft }) => step === 'add' && !draft.creditCode)
  return {
    outcome: 'checked',
    report: { added: count('add'), changed: count('change'), same: count('same'), bad: problems.length, problems, codeless: codeless.length },
  }
}

/** What this very request did when it came before; null when it did not. */
export function doneBefore(units: readonly UnitDocument[], requestId: string) {
  const own = units.filter(unit => unit.requestId === requestId)
  if (own.length === 0) return null
  const added = own.filter(({ history }) => history.length === 1).length
  return { outcome: 'done', added, changed: own.length - added } as const
}
