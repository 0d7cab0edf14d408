import { useState } from 'react'

import type { Me, Unit } from '../../../shared/contract/member'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { becomeMe } from '../../cloud/use-me'
import { useSavedForm } from '../../cloud/use-saved-form'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import type { LoadState } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { Note } from '../../components/note/note'
import { toast } from '../../components/toast/toast'
import { personOf, personProblems, tidyPerson } from './form'
import { identifyBrowser, LocalSignIn } from './local-sign-in'
import { PersonFields } from './person-fields'

interface JoiningProps {
  state: LoadState<unknown>
  /** null for a visitor, who joins; a member corrects their data */
  me: Me | null
  units: readonly Unit[]
  /** where the browser goes on as someone else */
  then: string
  onSaved: () => void
}

/** Says who one is: once, on the first thing that needs it; later to put it right. */
export function Joining({ state, me, units, then, onSaved }: JoiningProps) {
  const form = useSavedForm(me ? `my-data:${me.id}` : 'join', personOf(me))
  const [checked, setChecked] = useState(false)
  const [takenPhone, setTakenPhone] = useState('')
  const join = useAction(cloud.member.join)
  const revise = useAction(cloud.member.revise)

  const problems = personProblems(form.values)
  if (takenPhone && takenPhone === form.values.phone) {
    problems.push({ field: 'phone', problem: '这个手机号已有人登记，核对一下，或联系秘书处' })
  }

  async function submit() {
    setChecked(true)
    form.save()
    if (problems.length > 0) return toast(`还有 ${problems.length} 项要看一下`, 'alert')
    identifyBrowser()
    const outcome = await (me ? revise : join).run(tidyPerson(form.values))
    if (!outcome) return
    if (outcome.outcome === 'saved') {
      form.clear()
      becomeMe(outcome.me)
      return onSaved()
    }
    if (outcome.reason === 'phone-taken') return setTakenPhone(form.values.phone)
    form.set({ unitId: '' })
    state.reload()
  }

  return (
    <Page
      title={me ? '我的资料' : '登记'}
      state={state}
      bar={
        <Bar>
          <Button block kind='primary' onTap={submit}>
            {me ? '保存' : '登记，继续'}
          </Button>
        </Bar>
      }
    >
      {!me && <Note>登记一次即可，以后报名不用再填。姓名、手机和单位只有您和秘书处、会务看得到。</Note>}
      <PersonFields
        form={form.values}
        units={units}
        problems={problems}
        all={checked}
        set={form.set}
        save={form.save}
      />
      {process.env.TARO_ENV === 'h5' && <LocalSignIn then={then} />}
    </Page>
  )
}
