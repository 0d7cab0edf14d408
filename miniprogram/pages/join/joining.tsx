import { useEffect, useState } from 'react'

import { cloud } from '../../cloud'
import { askConsent } from '../../cloud/consent'
import { useAskToNotify } from '../../cloud/ask-to-notify'
import { useAction } from '../../cloud/use-action'
import { useAssociation } from '../../cloud/use-association'
import { becomeMe } from '../../cloud/use-me'
import { useSavedForm } from '../../cloud/use-saved-form'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { Page } from '../../components/page/page'
import { toast } from '../../components/toast/toast'
import { phoneProblem } from '../../../shared/domain/phone'
import { personOf, personProblems, tidyPerson } from './form'
import { identifyBrowser, LocalSignIn } from './local-sign-in'
import { PersonFields } from './person-fields'
import { PhoneButton, provePhone, type ProvedPhone } from './phone-button'

/** Why a phone is not taken, and the way out. */
const phoneProblems = {
  'phone-taken': '这个手机号已有人登记，核对一下，或联系秘书处',
  'phone-bound': '这个手机号已在另一个微信上登记，用那个微信打开，或请秘书处更换',
  'proof-expired': '验证过了半小时，用微信手机号再验证一次',
} as const

interface JoiningProps {
  /** where the browser goes on as someone else */
  then: string
  onSaved: () => void
}

/** Says who one is: once, on the first thing that needs it. */
export function Joining({ then, onSaved }: JoiningProps) {
  const form = useSavedForm('join', personOf(null))
  const [checked, setChecked] = useState(false)
  const [entered, setEntered] = useState(false)
  const [refused, setRefused] = useState<{ phone: string; reason: keyof typeof phoneProblems }>()
  const join = useAction(cloud.member.join)
  const association = useAssociation()
  const askToNotify = useAskToNotify('standing')

  // Before anything is typed: from the first field on it is about the person.
  useEffect(() => void askConsent(), [])

  const problems = personProblems(form.values)
  if (refused && refused.phone === form.values.phone) problems.push({ field: 'phone', problem: phoneProblems[refused.reason] })

  function prove({ phone, proof, entered: known }: ProvedPhone) {
    setEntered(known !== null)
    setRefused(undefined)
    form.set({ phone, proof, ...known })
    form.save()
  }

  async function proveHere() {
    identifyBrowser()
    const told = await provePhone(`phone-${form.values.phone.trim()}`)
    if (told) prove(told)
  }

  async function submit() {
    setChecked(true)
    form.save()
    if (!(await askConsent())) return toast('同意后才能登记', 'alert')
    if (problems.length > 0) return toast(`还有 ${problems.length} 项要看一下`, 'alert')
    identifyBrowser()
    askToNotify()
    const outcome = await join.run(tidyPerson(form.values))
    if (!outcome) return
    if (outcome.outcome === 'saved') {
      form.clear()
      becomeMe(outcome.me)
      return onSaved()
    }
    if (outcome.reason === 'no-such-unit') return form.set({ unitId: '', unitName: '' })
    setRefused({ phone: form.values.phone, reason: outcome.reason })
    if (outcome.reason === 'proof-expired') form.set({ proof: '' })
  }

  return (
    <Page title='登记' bar={<Bar><Button block kind='primary' onTap={submit}>登记，继续</Button></Bar>}>
      <Note>
        {entered
          ? '秘书处已为您登记过，核对下面几项，保存即可接上。'
          : `在${association?.name || '协会'}登记一次即可，以后报名不用再填。只有您、会务、秘书处和本单位联络人看得到。`}
      </Note>
      <PhoneButton label={form.values.proof ? '换一个微信手机号' : '用微信手机号登记'} onProved={prove} />
      <PersonFields
        form={form.values}
        problems={problems}
        all={checked}
        unitHint='由单位联络人确认，期间照常报名'
        set={form.set}
        save={form.save}
      />
      {process.env.TARO_ENV === 'h5' && <LocalSignIn then={then} prove={form.values.proof || phoneProblem(form.values.phone) ? null : proveHere} />}
    </Page>
  )
}
