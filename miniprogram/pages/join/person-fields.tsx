import { useState } from 'react'

import type { Unit } from '../../../shared/contract/member'
import { Card } from '../../components/card/card'
import { ChoiceField } from '../../components/field/choice-field'
import { TextField } from '../../components/field/text-field'
import type { PersonField, PersonForm } from './form'

/** A browser's field for numbers takes no `138 0000 0000` that someone pastes. */
const digits = process.env.TARO_ENV === 'h5' ? 'text' : 'number'

interface PersonFieldsProps {
  form: PersonForm
  units: readonly Unit[]
  problems: readonly { field: PersonField; problem: string }[]
  /** show every problem, not only those of fields that were left */
  all: boolean
  set: (change: Partial<PersonForm>) => void
  save: () => void
}

/** Name, phone, unit, department: what is wrong stands under a field once it was left. */
export function PersonFields({ form, units, problems, all, set, save }: PersonFieldsProps) {
  const [left, setLeft] = useState<readonly PersonField[]>([])
  const problemOf = (field: PersonField) =>
    all || left.includes(field) ? problems.find(problem => problem.field === field)?.problem : undefined

  const leave = (field: PersonField) => () => {
    save()
    setLeft(earlier => [...earlier, field])
  }

  return (
    <Card>
      <TextField
        label='姓名'
        value={form.name}
        maxLength={20}
        error={problemOf('name')}
        onChange={name => set({ name })}
        onBlur={leave('name')}
      />
      <TextField
        label='手机'
        value={form.phone}
        keyboard={digits}
        maxLength={20}
        error={problemOf('phone')}
        onChange={phone => set({ phone })}
        onBlur={leave('phone')}
      />
      <ChoiceField
        label='单位'
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.unitId || undefined}
        error={problemOf('unitId')}
        onChange={unitId => set({ unitId })}
      />
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
