import { SwitchField } from '../../components/field/switch-field'
import { TextField } from '../../components/field/text-field'
import { text } from './bind'
import { Fold } from './fold'
import { numberKeyboard } from './number-keyboard'
import { OptionalMoment } from './optional-moment'
import type { PlanFormState } from './use-plan-form'

/** How places are given out and given back, where it is not simply first come, first served. */
export function PlaceFields({ form }: { form: PlanFormState }) {
  const { values, set, problemOf } = form
  const fields = ['unitSeats', 'approval', 'confirmHours', 'headCountDue', 'cancelUntil'] as const
  return (
    <Fold title='名额与审核' says={says(form)} bad={fields.some(problemOf)}>
      <SwitchField
        label='先审核'
        hint='报名后等工作人员通过，通过了才占席'
        value={values.approval}
        onChange={approval => set({ approval })}
        error={problemOf('approval')}
      />
      <TextField
        label='每单位'
        optional
        keyboard={numberKeyboard}
        maxLength={6}
        placeholder='不限'
        hint='一家单位最多几席，多出的候补'
        {...text(form, 'unitSeats')}
      />
      <TextField
        label='候补确认'
        optional
        keyboard={numberKeyboard}
        maxLength={3}
        placeholder='不用确认，直接补上'
        hint='候补的人补上后，几小时内要确认，过时让给下一位'
        {...text(form, 'confirmHours')}
      />
      <OptionalMoment
        label='预报人数'
        until='人数截止'
        hint='请各单位先报来几个人'
        value={values.headCountDue}
        usual={values.registrationClosesAt}
        error={problemOf('headCountDue')}
        onChange={headCountDue => set({ headCountDue })}
      />
      <OptionalMoment
        label='退报期限'
        until='退报截止'
        hint='过了这个时刻不能自己退，不设就到活动结束'
        value={values.cancelUntil}
        usual={values.registrationClosesAt}
        error={problemOf('cancelUntil')}
        onChange={cancelUntil => set({ cancelUntil })}
      />
    </Fold>
  )
}

function says({ values: { approval, unitSeats, confirmHours, headCountDue, cancelUntil } }: PlanFormState): string {
  const parts = [
    approval && '先审核',
    unitSeats && `每单位 ${unitSeats} 席`,
    confirmHours && '候补要确认',
    headCountDue !== null && '预报人数',
    cancelUntil !== null && '退报期限',
  ]
  return parts.filter(Boolean).join('、') || '先到先得'
}
