import { View } from '@tarojs/components'
import { useState } from 'react'
import { creditCodeProblem } from '../../../shared/domain/credit-code'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Field } from '../../components/field/field'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import type { UnitProps } from './unit-props'
import { useSave } from './use-save'
import '../sheet.css'

/** Changes a unit's data; who acts for the unit alone finds name and code as the association keeps them. */
export function DataSheet({ unit, reload, all, onClose }: UnitProps & { all: boolean; onClose: () => void }) {
  const { name, creditCode, region, address } = unit
  const [form, setForm] = useState({ name, creditCode, region, address })
  const set = (change: Partial<typeof form>) => setForm(earlier => ({ ...earlier, ...change }))
  const save = useSave(unit, reload)

  const nameProblem = form.name.trim() === '' ? '填写单位全称' : undefined
  const codeProblem = form.creditCode.trim() === '' ? undefined : (creditCodeProblem(form.creditCode) ?? undefined)
  const off = nameProblem || codeProblem ? '先把标出的一项改好' : undefined
  return (
    <Popup
      open
      title='修改资料'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button kind='primary' block off={off} onTap={async () => (await save(form)) && onClose()}>保存资料</Button>
        </Bar>
      }
    >
      <View className='sheet-rows'>
        {all && <TextField label='名称' maxLength={60} value={form.name} error={nameProblem} onChange={value => set({ name: value })} />}
        {all && (
          <TextField label='信用代码' optional maxLength={60} value={form.creditCode} error={codeProblem} onChange={value => set({ creditCode: value })} />
        )}
        {!all && <Field label='名称' readOnly hint='名称和信用代码有变动，请联系秘书处'>{name}</Field>}
        <TextField label='地区' optional maxLength={40} value={form.region} onChange={value => set({ region: value })} />
        <TextField label='地址' optional maxLength={100} value={form.address} onChange={value => set({ address: value })} />
      </View>
    </Popup>
  )
}
