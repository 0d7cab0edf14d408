import { useState } from 'react'
import type { Activity } from '../../../shared/contract/activity'
import type { ActivityPlan } from '../../../shared/contract/activity-plan'
import { useSavedForm } from '../../cloud/use-saved-form'
import { toast } from '../../components/toast/toast'
import { bringIntoView } from './bring-into-view'
import { emptyForm, formOf, planOf, type PlanForm } from './plan-form'
import { planProblems, type Problems } from './plan-problems'

/** The form of one activity, or of a new one, with what is still wrong in it. */
export function usePlanForm(activity: Activity | undefined) {
  const initial = activity ? formOf(activity) : emptyForm
  const { values, set, ...saved } = useSavedForm<PlanForm>(`activity-plan:${activity?.id ?? 'new'}`, initial)
  const [asked, setAsked] = useState(false)
  const problems = planProblems(values, activity?.taken)

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
