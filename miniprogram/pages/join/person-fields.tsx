import { useState } from 'react'

import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Field } from '../../components/field/field'
import { TextField } from '../../components/field/text-field'
import { open, urls } from '../routes'
import { UnitField } from '../unit-field'
import type { PersonField, PersonForm } from './form'

/** A browser's field for numbers takes no `138 0000 0000` that someone pastes. */
const digits = process.env.TARO_ENV === 'h5' ? 'text' : 'number'

interface PersonFieldsProps {
  form: PersonForm
  problems: readonly { field: PersonField; problem: string }[]
  /** show every problem, not only those of fields that were left */
  all: boolean
  /** what comes of the unit that is chosen */
  unitHint: string
  /** the phone is changed elsewhere */
  withoutPhone?: boolean
  set: (change: Partial<PersonForm>) => void
  save: () => void
}

/** Phone, name, unit, department, each with what it is for; what is wrong stands in its place once a field was left. */
export function PersonFields({ form, problems, all, unitHint, withoutPhone, set, save }: PersonFieldsProps) {
  const [left, setLeft] = useState<readonly PersonField[]>([])
  const problemOf = (field: PersonField) =>
    all || left.includes(field) ? problems.find(problem => problem.field === field)?.problem : undefined

  const leave = (field: PersonField) => () => {
    save()
    setLeft(earlier => [...earlier, field])
  }

  return (
    <Card>
      {!withoutPhone && form.proof && (
        <Field
          label='手机'
          readOnly
          hint='微信已验证'
          error={problemOf('phone')}
          end={<Button kind='text' size='s' onTap={() => set({ phone: '', proof: '' })}>改为手填</Button>}
        >
          {form.phone}
        </Field>
      )}
      {!withoutPhone && !form.proof && (
        <TextField
          label='手机'
          value={form.phone}
          keyboard={digits}
          maxLength={20}
          hint='活动通知和报到核对用'
          error={problemOf('phone')}
          onChange={phone => set({ phone })}
          onBlur={leave('phone')}
        />
      )}
      <TextField
        label='姓名'
        value={form.name}
        maxLength={20}
        hint='报到时按它找您，稿件署名也用它'
        error={problemOf('name')}
        onChange={name => set({ name })}
        onBlur={leave('name')}
      />
      <UnitField value={form} hint={unitHint} error={problemOf('unitId')} onChange={set} onMissing={() => open(urls.apply)} />
      <TextField
        label='部门职务'
        placeholder='选填'
        value={form.department}
        maxLength={40}
        onChange={department => set({ department })}
        onBlur={leave('department')}
      />
    </Card>
  )
}
