import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

import type { Activity, Mine } from '../../../shared/contract/activity'
import type { Me } from '../../../shared/contract/member'
import type { Output } from '../../../shared/contract/call'
import type { registration } from '../../../shared/contract/registration'
import type { Instant } from '../../../shared/domain/instant'
import { whyRefused } from '../../../shared/domain/registration-rules'
import { isFull } from '../../../shared/domain/seats'
import { cloud } from '../../cloud'
import { useAskToNotify } from '../../cloud/ask-to-notify'
import { useAction } from '../../cloud/use-action'
import { useSavedForm } from '../../cloud/use-saved-form'
import type { LoadState } from '../../components/page/load-state'
import { Note } from '../../components/note/note'
import { Page } from '../../components/page/page'
import { Saved } from '../../components/saved/saved'
import { Steps } from '../../components/steps/steps'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { FillBar, ReviewBar } from './action-bars'
import { Done, DoneBar, type Placed } from './done'
import { Fill } from './fill'
import { answersOf, knownAnswers, problemsOf } from './form'
import { refusalWords, steps } from './register-words'
import { Review } from './review'
import './register.css'

interface RegisteringProps {
  state: LoadState<unknown>
  me: Me
  activity: Activity
  mine: Mine | null
  now: Instant
  last: Output<(typeof registration)['calls']['lastAnswers']>
}

/** Fill in, look through, done. What is typed is kept on the phone at each step. */
export function Registering({ state, me, activity, mine, now, last }: RegisteringProps) {
  const form = useSavedForm(`register:${activity.id}:${me.id}`, knownAnswers(me, last, activity))
  const [reviewing, setReviewing] = useState(false)
  const [checked, setChecked] = useState(false)
  const [registered, setRegistered] = useState<Placed | null>(null)
  const placed = registered ?? placeBefore(mine)
  const register = useAction(cloud.registration.register)
  const askToNotify = useAskToNotify('result', 'activity')

  const problems = problemsOf(form.values, activity)
  const refusal = whyRefused(activity, now)
  const amount = { fee: activity.fee, full: isFull(activity) }
  const step = placed ? 3 : reviewing ? 1 : 0
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined), [step])

  function review() {
    form.save()
    setChecked(true)
    if (problems.length === 0) return setReviewing(true)
    toast(`还有 ${problems.length} 项待填，已在下方标出`, 'alert')
    void Taro.pageScrollTo({ selector: '.invoice', offsetTop: -96, duration: 200 }).catch(() => undefined)
  }

  async function submit() {
    askToNotify()
    const outcome = await register.run({ activityId: activity.id, answers: answersOf(form.values, activity) })
    if (!outcome) return
    if (outcome.outcome === 'refused') {
      toast(refusalWords[outcome.reason], 'alert')
      if (outcome.reason === 'invoice-missing') setReviewing(false)
      return state.reload()
    }
    form.clear()
    setRegistered({
      position: outcome.outcome === 'waitlisted' ? outcome.position : null,
      number: outcome.registration.number,
      since: amount.full ? 'asked' : 'surprised',
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
    <Page
      title='报名'
      state={state}
      bar={bar}
      head={
        <View className='register__top line between'>
          <View className='sub muted grow'>
            <Words>{activity.title}</Words>
          </View>
          {!placed && <SavedLine {...form} />}
        </View>
      }
    >
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
        <Review me={me} activity={activity} form={form.values} />
      ) : (
        <Fill
          me={me}
          activity={activity}
          lastInvoice={last.invoice}
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
  if (!mine || mine.status === 'cancelled') return null
  return { position: mine.position, number: null, since: 'before' }
}

function SavedLine({ savedAt, failed, save }: { savedAt: number | null; failed: boolean; save: () => void }) {
  if (failed) return <Saved status='failed' retry={save} />
  return savedAt === null ? null : <Saved status='saved' at={savedAt} />
}
