import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Activity } from '../../../shared/contract/activity'
import { roomNames } from '../../../shared/domain/activity-words'
import { formatYuan } from '../../../shared/domain/money'
import { Card } from '../../components/card/card'
import { Field } from '../../components/field/field'
import { AreaField, TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { Section } from '../../components/section/section'
import { Seg } from '../../components/seg/seg'
import { Tap } from '../../components/tap/tap'
import { open, urls } from '../routes'
import type { FillProps, PartProps } from './fill-props'
import { statesCertificate, type FormField } from './form'
import { InvoiceFields } from './invoice-fields'
import { Questions } from './questions'

/** The first step: the person as we know them, and what this activity asks besides. */
export function Fill({ problems, all, ...props }: FillProps) {
  const { activity, save } = props
  const [left, setLeft] = useState<readonly FormField[]>([])
  const parts: PartProps = {
    ...props,
    problemOf: field => (all || left.includes(field) ? problems.find(problem => problem.field === field)?.problem : undefined),
    leave: field => {
      save()
      setLeft(earlier => (earlier.includes(field) ? earlier : [...earlier, field]))
    },
  }
  return (
    <>
      <Who {...parts} />
      <Questions {...parts} />
      {activity.asks.includes('invoice') && <InvoiceFields {...parts} />}
      {activity.rooms.length > 0 && <RoomWish {...parts} />}
      {activity.asks.includes('remark') && <Remark {...parts} />}
    </>
  )
}

function Who({ me, activity, form, set, save, problemOf, leave }: PartProps) {
  const { eligibility, asks } = activity
  return (
    <View className='register__who'>
      <Card>
        <Field
          readOnly
          label='参加人'
          end={
            <Tap className='register__link' role='link' onTap={() => open(urls.myData)}>
              修改
            </Tap>
          }
        >
          {me.name}
        </Field>
        <Field readOnly label='手机'>
          {me.phone}
        </Field>
        <Field readOnly label='单位'>
          {me.unitName}
        </Field>
        {asks.includes('department') && (
          <TextField
            label='部门职务'
            placeholder='选填'
            value={form.department}
            maxLength={40}
            onChange={department => set({ department })}
            onBlur={save}
          />
        )}
        {statesCertificate(activity) && (
          <TextField
            label='证书编号'
            placeholder='照证书填写'
            hint={`${eligibility.certificate!.name}上的编号，会务会核对`}
            value={form.certificate}
            maxLength={40}
            error={problemOf('certificate')}
            onChange={certificate => set({ certificate })}
            onBlur={() => leave('certificate')}
          />
        )}
      </Card>
    </View>
  )
}

function RoomWish({ activity, form, set, save, fixed }: PartProps) {
  if (fixed?.room) {
    return (
      <Section title='住宿意愿'>
        <Note>房间已安排，有变动可咨询会务</Note>
      </Section>
    )
  }
  const change = (room: typeof form.room) => {
    set({ room })
    save()
  }
  return (
    <Section title='住宿意愿' end='仅登记，现场自付'>
      <Card pad>
        <Seg label='住宿意愿' options={roomsOf(activity)} value={form.room} onChange={change} />
        {form.room === 'shared' && <View className='register__hint cap muted'>合住由会务安排。</View>}
      </Card>
    </Section>
  )
}

/** `不住`, `合住 190 元`, `单间 380 元`: what is offered here. */
const roomsOf = ({ rooms }: Pick<Activity, 'rooms'>) => [
  { value: 'none' as const, label: roomNames.none },
  ...rooms.map(({ kind, price }) => ({ value: kind, label: price > 0 ? `${roomNames[kind]} ${formatYuan(price)} 元` : roomNames[kind] })),
]

function Remark({ form, set, save }: PartProps) {
  return (
    <Card>
      <AreaField
        column={false}
        label='备注'
        value={form.remark}
        minHeight={26}
        maxLength={200}
        placeholder='选填：饮食禁忌、接站等'
        onChange={remark => set({ remark })}
        onBlur={save}
      />
    </Card>
  )
}
