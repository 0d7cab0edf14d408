import { useState } from 'react'
import type { ScanOutcome } from '../../../../shared/contract/checkin'
import { letsThrough } from '../../../../shared/domain/checkin-rules'
import { ineligibilities } from '../../../../shared/domain/eligibility'
import { cloud } from '../../../cloud'
import { useAction } from '../../../cloud/use-action'
import { useCall } from '../../../cloud/use-call'
import { toast } from '../../../components/toast/toast'
import { draftOf, type Draft } from '../../unit/invoice-form'
import type { Place } from '../offline/desk-view'
import { askedOfWalkIn, blankWalkIn, problemsOf, type WalkInForm } from './walk-in-form'
import { walkInRefusals, type WalkInAnswer } from './words'

type SomeoneElse = Extract<WalkInAnswer, { outcome: 'someone-else' }>

interface WalkingIn {
  activityId: string
  place: Place
  name: string
  onOutcome: (outcome: ScanOutcome) => void
  onChosen: (registrationId: string) => Promise<unknown>
}

/** The form of who comes unannounced, and what comes of sending it. */
export function useWalkIn({ activityId, place, name, onOutcome, onChosen }: WalkingIn) {
  const activity = useCall(cloud.activity.get, { id: activityId })
  const [form, setForm] = useState(() => blankWalkIn(name))
  const [typed, setTyped] = useState<Partial<Draft>>({})
  const [tried, setTried] = useState(false)
  const [against, setAgainst] = useState<{ reason: keyof typeof walkInRefusals } | SomeoneElse>()
  const { data: home } = useCall(cloud.unit.get, { id: form.unitId }, { wait: form.invoice === 'later' || !form.unitId })
  const { run, failure } = useAction(cloud.checkin.walkIn)

  const known = { ...draftOf(home?.unit ?? { name: form.unitName, creditCode: '', address: '', invoice: null }), ...typed }
  const draft = form.invoice === 'later' ? known : { ...known, type: form.invoice }
  const problems = problemsOf(form, draft)

  const set = (change: Partial<WalkInForm>) => {
    setForm(earlier => ({ ...earlier, ...change }))
    if ('phone' in change || 'unitId' in change || 'name' in change) setAgainst(undefined)
    if ('unitId' in change) setTyped({})
  }

  async function submit() {
    const seen = activity.data?.activity
    setTried(true)
    const count = [problems.name, problems.phone, problems.unit].filter(Boolean).length + problems.invoice
    if (count > 0) return toast(`还有 ${count} 项要看一下`, 'alert')
    if (!seen) return
    const answer = await run(askedOfWalkIn(form, draft, { activityId, ...place }, seen.fee))
    if (!answer) return
    if (answer.outcome === 'registered') {
      if (!letsThrough(answer.scan.verdict)) toast(`${form.name.trim()}已报名，还没有签到`, 'check')
      return onOutcome(answer.scan)
    }
    if (answer.outcome === 'already') return onChosen(answer.registrationId)
    setAgainst(answer.outcome === 'refused' ? { reason: answer.reason } : answer)
    toast(answer.outcome === 'refused' ? walkInRefusals[answer.reason] : '这个手机登记的是别人，核对后再报', 'alert')
    activity.reload()
  }

  const someoneElse = against && 'outcome' in against ? against : undefined
  const refusal = against && 'reason' in against ? against.reason : undefined
  return {
    activity,
    form,
    set,
    draft,
    changeDraft: (change: Partial<Draft>) => setTyped(earlier => ({ ...earlier, ...change })),
    tried,
    problems,
    submit,
    offline: failure === 'OFFLINE' || activity.error?.code === 'OFFLINE',
    /** whose phone it is, by the records */
    someoneElse,
    refusal: refusal && walkInRefusals[refusal],
    /** what stands against it can be set aside, by who has the right to */
    overrulable: (ineligibilities as readonly string[]).includes(refusal ?? ''),
  }
}
