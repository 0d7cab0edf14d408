import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Eligibility } from '../../../shared/contract/activity-plan'
import type { UnitGrade } from '../../../shared/contract/member'
import { roleNames } from '../../../shared/domain/role-words'
import { gradeNames } from '../../../shared/domain/unit-words'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { ChoiceField } from '../../components/field/choice-field'
import { Field } from '../../components/field/field'
import { TextField } from '../../components/field/text-field'
import { Row } from '../../components/row/row'
import { Seg } from '../../components/seg/seg'
import { UnitSheet } from '../../pages/unit-field'
import { Fold, FoldNote } from './fold'
import { toggled } from './toggled'
import type { PlanFormState } from './use-plan-form'

const mostUnits = 200

type Invited = Eligibility['roles'][number]

const grades = Object.entries(gradeNames).map(([value, label]) => ({ value: value as UnitGrade, label }))
const roles: readonly { value: Invited; label: string }[] = [
  { value: 'contact', label: '联络人' },
  ...(['officer', 'editor', 'staff', 'approver', 'treasurer', 'admin'] as const).map(value => ({ value, label: roleNames[value] })),
]

/** Who may come: by the grade of their unit, by what they are, by unit, by a certificate that they hold. */
export function WhoFields({ form }: { form: PlanFormState }) {
  const { values, set, problemOf } = form
  const [choosing, setChoosing] = useState(false)
  const withoutUnit = (id: string) => values.units.filter(unit => unit.id !== id)
  return (
    <Fold title='谁可以报名' says={says(form)} bad={problemOf('mustHold') !== null}>
      <Field label='单位级别' column hint='一个不选就不限'>
        <Chips inForm options={grades} values={values.grades} onToggle={grade => set({ grades: toggled(values.grades, grade) })} />
      </Field>
      <Field label='身份' column hint='选几种，有其中一种就可以'>
        <Chips inForm options={roles} values={values.roles} onToggle={role => set({ roles: toggled(values.roles, role) })} />
      </Field>
      {values.units.map(({ id, name }) => (
        <Row
          key={id}
          className='row--line'
          title={name}
          end={<Button kind='text' danger size='m' onTap={() => set({ units: withoutUnit(id) })}>去掉</Button>}
        />
      ))}
      <View className='fold__foot'>
        <Button
          kind='text'
          size='m'
          icon='plus'
          off={values.units.length >= mostUnits ? '最多点名 200 家单位' : undefined}
          onTap={() => setChoosing(true)}
        >
          只让点名的单位报
        </Button>
      </View>
      {(values.grades.length > 0 || values.roles.length > 0 || values.units.length > 0) && (
        <FoldNote>要由单位联络人或秘书处确认过的人才能报；几项都选了，要同时符合。</FoldNote>
      )}
      <CertificateFields form={form} />
      {choosing && (
        <UnitSheet
          chosen={values.units.map(({ id }) => id)}
          onClose={() => setChoosing(false)}
          onChoose={({ unitId: id, unitName: name }) =>
            set({ units: values.units.some(unit => unit.id === id) ? withoutUnit(id) : [...values.units, { id, name }] })
          }
        />
      )}
    </Fold>
  )
}

type Kind = 'none' | 'ours' | 'others'

const kinds: readonly { value: Kind; label: string }[] = [
  { value: 'none', label: '不要求' },
  { value: 'ours', label: '协会发的' },
  { value: 'others', label: '别处发的' },
]

/** A certificate to be held: one that an activity of ours gave is looked up, another is stated by the person. */
function CertificateFields({ form: { values: { mustHold }, set, problemOf } }: { form: PlanFormState }) {
  const kind: Kind = !mustHold ? 'none' : mustHold.activityId === null ? 'others' : 'ours'
  const desk = useCall(cloud.activity.desk, {}, { wait: kind !== 'ours' })
  const giving = (desk.data?.activities ?? []).filter(({ certificate }) => certificate !== '')
  const choose = (chosen: Kind) =>
    set({ mustHold: chosen === 'none' ? null : { name: '', activityId: chosen === 'ours' ? '' : null } })
  const chooseActivity = (activityId: string) =>
    set({ mustHold: { name: giving.find(({ id }) => id === activityId)?.certificate ?? '', activityId } })

  return (
    <>
      <Field label='须持证书' column><Seg label='须持证书' options={kinds} value={kind} onChange={choose} /></Field>
      {kind === 'ours' && (
        <ChoiceField
          label='哪次发的'
          hint={mustHold?.name ? `凭“${mustHold.name}”，报名时自动核对` : '报名时自动核对有没有发过'}
          error={problemOf('mustHold')}
          placeholder={desk.data && giving.length === 0 ? '还没有发证书的活动' : '选一场活动'}
          options={giving.map(({ id, title, certificate }) => ({ value: id, label: title, detail: certificate }))}
          value={mustHold?.activityId || undefined}
          onChange={chooseActivity}
        />
      )}
      {kind === 'others' && (
        <TextField
          label='证书名称'
          maxLength={60}
          hint='报名时由本人填写证书编号'
          error={problemOf('mustHold')}
          value={mustHold?.name ?? ''}
          onChange={name => set({ mustHold: { name, activityId: null } })}
        />
      )}
    </>
  )
}

function says({ values: { grades: chosen, roles: invited, units, mustHold } }: PlanFormState): string {
  const parts = [
    chosen.length > 0 && `${chosen.map(grade => gradeNames[grade]).join('、')}单位`,
    invited.length > 0 && invited.map(role => roles.find(({ value }) => value === role)?.label).join('、'),
    units.length > 0 && `${units.length} 家单位`,
    mustHold && '须持证书',
  ]
  return parts.filter(Boolean).join('，') || '不限'
}
