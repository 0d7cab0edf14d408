import type { PaymentWay } from '../../../shared/contract/activity-plan'
import { paymentWayNames } from '../../../shared/domain/activity-words'
import { Chips } from '../../components/chips/chips'
import { Field } from '../../components/field/field'
import { AreaField } from '../../components/field/text-field'
import { text } from './bind'
import { Fold } from './fold'
import { toggled } from './toggled'
import type { PlanFormState } from './use-plan-form'

const ways = Object.entries(paymentWayNames).map(([value, label]) => ({ value: value as PaymentWay, label }))

/** How the fee is paid. */
export function PayFields({ form }: { form: PlanFormState }) {
  const { values, set } = form
  return (
    <Fold title='缴费方式' says={values.payWays.map(way => paymentWayNames[way]).join('、') || '没有写明'}>
      <Field label='可以用' column hint='活动页和报名页会写明'>
        <Chips inForm options={ways} values={values.payWays} onToggle={way => set({ payWays: toggled(values.payWays, way) })} />
      </Field>
      {values.payWays.includes('transfer') && (
        <AreaField
          label='转账账户'
          optional
          maxLength={200}
          placeholder='户名、开户行、账号，附言写什么'
          hint='报名的人转账后可以上传凭证'
          {...text(form, 'transferTo')}
        />
      )}
    </Fold>
  )
}
