import { useState } from 'react'

import type { Me } from '../../../shared/contract/member'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { becomeMe } from '../../cloud/use-me'
import { useSavedForm } from '../../cloud/use-saved-form'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Field } from '../../components/field/field'
import { Note } from '../../components/note/note'
import { Page } from '../../components/page/page'
import { toast } from '../../components/toast/toast'
import { personOf, personProblems } from './form'
import { LocalSignIn } from './local-sign-in'
import { PersonFields } from './person-fields'
import { PhoneSheet } from './phone-sheet'

/** A member puts their own data right, and reads how they stand with their unit. */
export function MyData({ me, then, onSaved }: { me: Me; then: string; onSaved: () => void }) {
  const form = useSavedForm(`my-data:${me.id}`, personOf(me))
  const [checked, setChecked] = useState(false)
  const [changingPhone, setChangingPhone] = useState(false)
  const revise = useAction(cloud.member.revise)
  const problems = personProblems(form.values).filter(({ field }) => field !== 'phone')

  async function submit() {
    setChecked(true)
    form.save()
    if (problems.length > 0) return toast(`还有 ${problems.length} 项要看一下`, 'alert')
    const { name, unitId, department } = form.values
    const outcome = await revise.run({ name, unitId, department })
    if (!outcome) return
    if (outcome.outcome === 'refused') return form.set({ unitId: '', unitName: '' })
    form.clear()
    becomeMe(outcome.me)
    onSaved()
  }

  return (
    <Page
      title='我的资料'
      bar={<Bar><Button block kind='primary' onTap={submit}>{labelFor(me, form.values.unitId)}</Button></Bar>}
      over={changingPhone && <PhoneSheet me={me} onClose={() => setChangingPhone(false)} />}
    >
      <StandingNote me={me} />
      <Card>
        <Field
          label='手机'
          readOnly
          hint={me.phoneVerified ? '微信已验证' : '还没有验证'}
          end={<Button kind='text' size='s' onTap={() => setChangingPhone(true)}>更换</Button>}
        >
          {me.phone.startsWith('none:') ? '没有登记' : me.phone}
        </Field>
      </Card>
      <PersonFields
        form={form.values}
        problems={problems}
        all={checked}
        withoutPhone
        unitHint={unitHint(me, form.values.unitId)}
        set={form.set}
        save={form.save}
      />
      {process.env.TARO_ENV === 'h5' && <LocalSignIn then={then} />}
    </Page>
  )
}

/** What the unit has said, where that is not the usual. */
function StandingNote({ me }: { me: Me }) {
  if (me.standing === 'awaiting') return <Note>{`等${me.unitName}的联络人确认。期间报名、入场照常。`}</Note>
  if (me.standing !== 'declined') return null
  return (
    <Note tone='warn'>
      {`${me.unitName}没有确认您的登记：${me.declinedWhy}。改好姓名或单位，再请单位确认；也可联系秘书处。`}
    </Note>
  )
}

const labelFor = (me: Me, unitId: string) => (me.standing === 'declined' && unitId === me.unitId ? '保存，再请单位确认' : '保存')

function unitHint({ unitId, unitName, roles, contact }: Me, chosen: string): string {
  if (chosen === unitId || !chosen) return '换单位后，由新单位的联络人确认'
  const ends = [roles.includes('officer') && '信息员', contact && '联络人'].filter(Boolean).join('、')
  return ends ? `保存后等新单位确认，${unitName}的${ends}身份同时结束` : '保存后等新单位的联络人确认'
}
