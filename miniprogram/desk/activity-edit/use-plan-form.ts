import { useState } from 'react'
import type { ActivityPlan } from '../../../shared/contract/activity-plan'
import { useSavedForm } from '../../cloud/use-saved-form'
import { toast } from '../../components/toast/toast'
import { bringIntoView } from './bring-into-view'
import { planOf, type PlanForm } from './plan-form'
import { planProblems, type Problems } from './plan-problems'

/**
 * The form of one activity, or of a new one, with what is still wrong in it.
 *
 * @param about names what is kept of it on the phone
 * @param taken seats that are taken already
 */
export function usePlanForm(about: string, initial: PlanForm, taken = 0) {
  const { values, set, ...saved } = useSavedForm<PlanForm>(`activity-plan:${about}`, initial)
  const [asked, setAsked] = useState(false)
  const problems = planProblems(values, taken)

  /** What the person reads under a field; what is merely missing not before they wanted to go on. */
  const problemOf = (field: keyof Problems): string | null => {
    const problem = problems[field]
    return problem && (asked || !problem.missing) ? problem.words : null
  }

  /** @returns null after the person was shown what is missing */
  const plan = (): ActivityPlan | null => {
    const count = Object.keys(problems).length
    if (count === 0) return planOf(values)
    setAsked(true)
    toast(`还有 ${count} 处要补，已标出`, 'alert')
    bringIntoView('.f--bad')
    return null
  }

  const changed = JSON.stringify(values) !== JSON.stringify(initial)
  return { ...saved, values, set, problemOf, plan, changed }
}

export type PlanFormState = ReturnType<typeof usePlanForm>
