import { TextField } from '../../components/field/text-field'
import { text } from './bind'
import { Fold } from './fold'
import type { PlanFormState } from './use-plan-form'

/** The certificate that it gives to who passes. */
export function CertificateFields({ form }: { form: PlanFormState }) {
  return (
    <Fold title='发证书' says={form.values.certificate || '不发'}>
      <TextField
        label='证书名称'
        optional
        maxLength={60}
        placeholder='如结业证书'
        hint='考核通过后在报名名单里登记编号，以后的活动可以凭它报名'
        {...text(form, 'certificate')}
      />
    </Fold>
  )
}
