import { View } from '@tarojs/components'
import { useState } from 'react'

import type { UnitGrade } from '../../shared/contract/member'
import { gradeNames } from '../../shared/domain/unit-words'
import { cloud } from '../cloud'
import { useCall } from '../cloud/use-call'
import { useHeld } from '../cloud/use-held'
import { useSettled } from '../cloud/use-settled'
import { Blank } from '../components/blank/blank'
import { Button } from '../components/button/button'
import { Field, type FieldFrame } from '../components/field/field'
import { Icon } from '../components/icon/icon'
import { Popup } from '../components/popup/popup'
import { Row } from '../components/row/row'
import { SearchBox } from '../components/select/search-box'
import { spaced } from '../components/text/spaced'

export interface ChosenUnit {
  unitId: string
  unitName: string
  /** known of who was just chosen */
  grade?: UnitGrade
}

interface UnitFieldProps extends Omit<FieldFrame, 'label'> {
  value: ChosenUnit
  onChange: (unit: ChosenUnit) => void
  /** where whose unit is not there goes on */
  onMissing?: () => void
}

/** A line of a form whose value is one of the association's units, found by a part of its name. */
export function UnitField({ value, onChange, onMissing, ...frame }: UnitFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Field
        {...frame}
        label='单位'
        empty={!value.unitId}
        onTap={() => setOpen(true)}
        end={<Icon name='chevron-right' size={16} color='ink-off' />}
      >
        {value.unitName || '请选择单位'}
      </Field>
      {open && (
        <UnitSheet
          chosen={[value.unitId]}
          onMissing={onMissing}
          onClose={() => setOpen(false)}
          onChoose={unit => {
            setOpen(false)
            onChange(unit)
          }}
        />
      )}
    </>
  )
}

interface UnitSheetProps {
  /** unit ids */
  chosen: readonly string[]
  onMissing?: () => void
  onChoose: (unit: ChosenUnit) => void
  onClose: () => void
}

/** The sheet by itself, for a choice of several. */
export function UnitSheet({ chosen, onMissing, onChoose, onClose }: UnitSheetProps) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim())
  const { data, status, reload } = useHeld(useCall(cloud.unit.list, { search }))
  const units = data?.units ?? []

  return (
    <Popup open title='单位' onClose={onClose}>
      <SearchBox value={typed} onChange={setTyped} placeholder='搜索单位' />
      <View className='choices'>
        {units.map(({ id, name, grade }) => (
          <Row
            key={id}
            title={name}
            detail={grade === 'member' ? undefined : `${gradeNames[grade]}单位`}
            chevron={false}
            end={chosen.includes(id) && <Icon name='check' size={20} color='brand' />}
            onTap={() => onChoose({ unitId: id, unitName: name, grade })}
          />
        ))}
      </View>
      {data && data.total > units.length && <View className='cap muted center'>{spaced(`共 ${data.total} 家，输入名称中的几个字找得更快`)}</View>}
      {data && units.length === 0 && (
        <Blank
          icon='search'
          title='没有找到'
          detail='核对单位全称；还没有入会的，可由单位申请入会。'
          action={onMissing && { label: '为单位申请入会', kind: 'line', onTap: onMissing }}
        />
      )}
      {!data && status === 'failed' && <Button kind='text' icon='reload' onTap={reload}>单位没有加载出来，重新加载</Button>}
    </Popup>
  )
}
