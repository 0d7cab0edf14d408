import { View } from '@tarojs/components'

import { roomNames } from '../../../shared/domain/activity-words'
import { Card } from '../../components/card/card'
import { Field } from '../../components/field/field'
import { AreaField, TextField } from '../../components/field/text-field'
import { Section } from '../../components/section/section'
import { Seg } from '../../components/seg/seg'
import { Tap } from '../../components/tap/tap'
import { open, urls } from '../routes'
import type { FillProps } from './fill-props'
import { InvoiceFields } from './invoice-fields'

const rooms = (['none', 'shared', 'single'] as const).map(value => ({ value, label: roomNames[value] }))

/** The first step: the person as we know them, and what this activity asks besides. */
export function Fill(props: FillProps) {
  const { me, activity, form, set, save } = props
  const { asks } = activity
  return (
    <>
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
      </Card>

      {asks.includes('invoice') && <InvoiceFields {...props} />}

      {activity.rooms.length > 0 && (
        <Section title='住宿意愿' end='仅登记，现场自付'>
          <Card pad>
            <Seg label='住宿意愿' options={rooms} value={form.room} onChange={room => set({ room })} />
            {form.room === 'shared' && <View className='register__hint cap muted'>合住由会务安排。</View>}
          </Card>
        </Section>
      )}

      {asks.includes('remark') && (
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
      )}
    </>
  )
}
