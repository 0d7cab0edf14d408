import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Answers } from '../../../shared/contract/registration'
import { whyNotRevised } from '../../../shared/domain/answer-rules'
import { deadline } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useSavedForm } from '../../cloud/use-saved-form'
import { goBack } from '../../components/nav-bar/nav-bar'
import { Note } from '../../components/note/note'
import { Page } from '../../components/page/page'
import { toast } from '../../components/toast/toast'
import { ChangeBar } from './action-bars'
import { Fill } from './fill'
import { findProblem } from './find-problem'
import { answersOf, formOf, problemsOf } from './form'
import type { FormProps } from './form-props'
import { revisionRefusals } from './register-words'
import { SavedLine } from './saved-line'
import './register.css'

interface ChangingProps extends FormProps {
  own: { answers: Answers; invoiceIssued: boolean; roomAssigned: boolean }
}

/** What the person answered, to be changed until registration closes. */
export function Changing({ state, me, seen, known, own }: ChangingProps) {
  const { activity, mine, now } = seen
  const { grade, invoices } = known
  const form = useSavedForm(`revise:${activity.id}:${me.id}`, formOf(own.answers, me, activity))
  const [checked, setChecked] = useState(false)
  const revise = useAction(cloud.registration.reviseAnswers)

  const problems = problemsOf(form.values, activity, grade)
  const fixed = { invoice: own.invoiceIssued, room: own.roomAssigned }
  const answers = answersOf(form.values, activity, grade)
  const registration = mine && { status: mine.status, answers, invoiceIssued: false, roomNumber: '' }
  const refusal = whyNotRevised({ registration, activity, answers, now })

  async function save() {
    form.save()
    setChecked(true)
    if (problems.length > 0) return findProblem(problems)
    const kept = { ...(fixed.invoice && { invoice: own.answers.invoice }), ...(fixed.room && { room: own.answers.room }) }
    const outcome = await revise.run({ activityId: activity.id, answers: { ...answers, ...kept } })
    if (!outcome) return
    if (outcome.outcome === 'refused') {
      toast(revisionRefusals[outcome.reason], 'alert')
      return state.reload()
    }
    form.clear()
    toast('已修改', 'check')
    goBack()
  }

  return (
    <Page
      title='修改报名信息'
      state={state}
      head={<SavedLine title={activity.title} form={form} />}
      bar={<ChangeBar missing={problems.length} off={refusal ? revisionRefusals[refusal] : undefined} onSave={save} />}
    >
      <View className='register__note'>
        {refusal ? (
          <Note tone='warn'>{revisionRefusals[refusal]}</Note>
        ) : (
          <Note>{`${deadline(activity.registrationClosesAt)} 前都可以改`}</Note>
        )}
      </View>
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
        fixed={fixed}
      />
    </Page>
  )
}
