import { kindNames } from '../../../shared/domain/activity-words'
import { Card } from '../../components/card/card'
import { Field } from '../../components/field/field'
import { AreaField, TextField } from '../../components/field/text-field'
import { Section } from '../../components/section/section'
import { Seg } from '../../components/seg/seg'
import { text } from './bind'
import type { ActivityKind } from '../../../shared/contract/activity-plan'
import type { PlanFormState } from './use-plan-form'

const kinds = Object.entries(kindNames).map(([value, label]) => ({ value: value as ActivityKind, label }))

/** What it is, and for whom. */
export function WhatFields({ form }: { form: PlanFormState }) {
  return (
    <Section title='内容'>
      <Card>
        <Field label='类型'>
          <Seg label='类型' options={kinds} value={form.values.kind} onChange={kind => form.set({ kind })} />
        </Field>
        <TextField label='名称' maxLength={60} {...text(form, 'title')} />
        <TextField label='主办' maxLength={60} placeholder='主办单位' {...text(form, 'organiser')} />
        <AreaField
          label='介绍'
          optional
          maxLength={5_000}
          placeholder='讲什么、比什么，要带什么'
          {...text(form, 'description')}
        />
        <AreaField
          label='参加对象'
          optional
          maxLength={1_000}
          placeholder='谁可以来，如会员单位的服务管理人员'
          {...text(form, 'audience')}
        />
      </Card>
    </Section>
  )
}
