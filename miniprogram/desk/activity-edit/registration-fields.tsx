import type { Ask } from '../../../shared/contract/activity-plan'
import { Card } from '../../components/card/card'
import { MomentField } from '../../components/field/moment-field'
import { SwitchField } from '../../components/field/switch-field'
import { TextField } from '../../components/field/text-field'
import { Section } from '../../components/section/section'
import { moment, text } from './bind'
import { amountKeyboard, numberKeyboard } from './number-keyboard'
import type { PlanFormState } from './use-plan-form'

/** When one can register, for how many seats, at what price. */
export function RegistrationFields({ form, taken }: { form: PlanFormState; taken: number }) {
  return (
    <Section title='报名'>
      <Card>
        <MomentField label='开放' usualTime='09:00' {...moment(form, 'registrationOpensAt')} />
        <MomentField label='截止' usualTime='23:59' hint='23:59 按当天 24:00 截止' {...moment(form, 'registrationClosesAt')} />
        <TextField
          label='席位'
          keyboard={numberKeyboard}
          maxLength={6}
          placeholder='招收多少人'
          hint={taken > 0 ? `已有 ${taken} 人占席；加席后，候补的人按顺序补上` : undefined}
          {...text(form, 'seats')}
        />
        <TextField label='费用' keyboard={amountKeyboard} maxLength={14} placeholder='元/人，免费填 0' {...text(form, 'fee')} />
        <TextField label='说明' optional maxLength={60} placeholder='费用里含什么，如资料与午餐' {...text(form, 'feeNote')} />
      </Card>
    </Section>
  )
}

const asks: readonly { ask: Ask; label: string; hint: string }[] = [
  { ask: 'department', label: '部门', hint: '所在部门' },
  { ask: 'invoice', label: '发票', hint: '抬头、税号和收票邮箱' },
  { ask: 'remark', label: '备注', hint: '自己想说的话，如饮食忌口' },
]

/** What is asked of people besides their name, phone and unit. */
export function AskFields({ form }: { form: PlanFormState }) {
  const chosen = form.values.asks
  const choose = (ask: Ask, wanted: boolean) =>
    form.set({ asks: wanted ? [...chosen, ask] : chosen.filter(each => each !== ask) })
  return (
    <Section title='报名时要填' end='姓名、手机、单位总会有'>
      <Card>
        {asks.map(({ ask, label, hint }) => (
          <SwitchField
            key={ask}
            label={label}
            hint={hint}
            value={chosen.includes(ask)}
            onChange={wanted => choose(ask, wanted)}
          />
        ))}
      </Card>
    </Section>
  )
}
