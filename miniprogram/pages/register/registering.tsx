import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

import type { Mine } from '../../../shared/contract/activity'
import type { RefusalReason } from '../../../shared/contract/registration'
import { isOver, whyRefused } from '../../../shared/domain/registration-rules'
import { isFull } from '../../../shared/domain/seats'
import { cloud } from '../../cloud'
import { useAskToNotify } from '../../cloud/ask-to-notify'
import { useAction } from '../../cloud/use-action'
import { useSavedForm } from '../../cloud/use-saved-form'
import { Note } from '../../components/note/note'
import { Page } from '../../components/page/page'
import { Steps } from '../../components/steps/steps'
import { toast } from '../../components/toast/toast'
import { isUnitFull } from '../activity/standing'
import { FillBar, ReviewBar } from './action-bars'
import { Done, DoneBar, type Placed } from './done'
import { Fill } from './fill'
import { findProblem } from './find-problem'
import { answersOf, knownAnswers, problemsOf } from './form'
import type { FormProps } from './form-props'
import { refusalWords, steps } from './register-words'
import { Review } from './review'
import { SavedLine } from './saved-line'
import './register.css'

/** Fill in, look through, done. What is typed is kept on the phone at each step. */
export function Registering({ state, me, seen, known }: FormProps) {
  const { activity, mine } = seen
  const { grade, invoices } = known
  const form = useSavedForm(`register:${activity.id}:${me.id}`, knownAnswers(me, known, activity))
  const [reviewing, setReviewing] = useState(false)
  const [checked, setChecked] = useState(false)
  const [registered, setRegistered] = useState<Placed | null>(null)
  const placed = registered ?? placeBefore(mine)
  const register = useAction(cloud.registration.register)
  const askToNotify = useAskToNotify('result', 'activity')

  const problems = problemsOf(form.values, activity, grade)
  const refusal = whyNot(seen)
  const full = !activity.approval && (isFull(activity) || isUnitFull(activity, seen.unitTaken))
  const amount = { fee: activity.fee, full, approval: activity.approval }
  const step = placed ? 3 : reviewing ? 1 : 0
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined), [step])

  function review() {
    form.save()
    setChecked(true)
    if (problems.length === 0) return setReviewing(true)
    findProblem(problems)
  }

  async function submit() {
    askToNotify()
    const outcome = await register.run({ activityId: activity.id, answers: answersOf(form.values, activity, grade) })
    if (!outcome) return
    if (outcome.outcome === 'refused') {
      toast(refusalWords[outcome.reason], 'alert')
      // What is asked has changed: what was typed stays, and what is missing is marked.
      setReviewing(false)
      return state.reload()
    }
    form.clear()
    setRegistered({
      status: outcome.outcome,
      position: outcome.outcome === 'waitlisted' ? outcome.position : null,
      number: outcome.registration.number,
      since: full || activity.approval ? 'asked' : 'surprised',
    })
  }

  const bar = placed ? (
    <DoneBar activity={activity} placed={placed} />
  ) : reviewing ? (
    <ReviewBar {...amount} refusal={refusal} onBack={() => setReviewing(false)} onSubmit={submit} />
  ) : (
    <FillBar {...amount} refusal={refusal} missing={problems.length} onNext={review} />
  )

  return (
    <Page title='报名' state={state} bar={bar} head={<SavedLine title={activity.title} form={placed ? null : form} />}>
      <View className='register__steps'>
        <Steps names={steps} current={step} />
      </View>
      {refusal && !placed && (
        <View className='register__note'>
          <Note tone='warn'>{refusalWords[refusal]}</Note>
        </View>
      )}
      {placed ? (
        <Done activity={activity} placed={placed} />
      ) : reviewing ? (
        <Review me={me} activity={activity} grade={grade} form={form.values} />
      ) : (
        <Fill
          me={me}
          activity={activity}
          grade={grade}
          invoices={invoices}
          form={form.values}
          set={form.set}
          save={form.save}
          problems={problems}
          all={checked}
        />
      )}
    </Page>
  )
}

/** Whoever comes back with a place is shown it rather than asked again. */
function placeBefore(mine: Mine | null): Placed | null {
  if (!mine || isOver(mine.status)) return null
  return { status: mine.status as Placed['status'], position: mine.position, number: null, since: 'before' }
}

/** Why nothing is taken from this person, as far as it is known before they ask. */
function whyNot({ activity, now, ineligible }: FormProps['seen']): RefusalReason | null {
  return whyRefused(activity, now) ?? (activity.forTeams ? 'teams-only' : ineligible)
}
