import { Card } from '../../components/card/card'
import { Field } from '../../components/field/field'
import { SwitchField } from '../../components/field/switch-field'
import { Section } from '../../components/section/section'
import { Seg } from '../../components/seg/seg'
import type { Settings } from './setup-form'
import type { Setup } from './use-setup'

interface DoorRulesProps {
  setup: Setup
  settings: Settings
  fixed: boolean
}

const feeRules = [
  { value: 'passes', label: '放行并提醒' },
  { value: 'stops', label: '止步' },
] as const

const feeWords = {
  passes: '扫码显示可入场，下面提醒还欠多少',
  stops: '扫码显示不可入场，到现场缴清再扫；可特许入场的人可以放行',
}

const rotatingWords = '开启后入场码每 30 秒换一个，截图和打印的码不能入场，要用手机当场打开'

/** What stops somebody at the door. */
export function DoorRules({ setup: { values, change }, settings: { charges }, fixed }: DoorRulesProps) {
  const rule = values.feeStops ? 'stops' : 'passes'
  return (
    <Section title='入场规则'>
      <Card>
        {charges && fixed && <Field label='费用未清' readOnly hint={feeWords[rule]}>{values.feeStops ? '止步' : '放行并提醒'}</Field>}
        {charges && !fixed && (
          <Field label='费用未清' column hint={feeWords[rule]}>
            <Seg label='费用未清' options={feeRules} value={rule} onChange={chosen => change({ feeStops: chosen === 'stops' })} />
          </Field>
        )}
        {!charges && <Field label='费用未清' readOnly>这场不收费</Field>}
        {fixed ? (
          <Field label='自动换码' readOnly hint={rotatingWords}>{values.rotating ? '是' : '否'}</Field>
        ) : (
          <SwitchField label='自动换码' hint={rotatingWords} value={values.rotating} onChange={rotating => change({ rotating })} />
        )}
      </Card>
    </Section>
  )
}
