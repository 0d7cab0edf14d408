import { formatYuan, yuan } from '../../../shared/domain/money'
import type { PolicyProblemCode } from '../../../shared/domain/policy-rules'
import { withheldTax, type TaxTable } from '../../../shared/domain/tax'
import { TextField } from '../../components/field/text-field'
import { amountKeyboard, numberKeyboard } from '../activity-edit/number-keyboard'
import { Fold, FoldNote } from '../activity-edit/fold'
import { amountProblem, percentProblem, type PolicyForm, type TaxForm } from './policy-form'
import { Problems } from './problems'

interface TaxFoldProps {
  form: Pick<PolicyForm, 'minimum' | 'tax'>
  /** what is typed, as far as it can be reckoned by */
  table: TaxTable
  minimumCodes: readonly PolicyProblemCode[]
  taxCodes: readonly PolicyProblemCode[]
  onChange: (change: Partial<PolicyForm>) => void
}

const amounts = [['upTo', '分界额', '元；一季合计不超过它的先减定额'], ['allowance', '定额减除', '元']] as const
const percents = [['percentAbove', '超过的先减', '%'], ['taxable', '计税部分', '%，余下的这一部分计税'], ['rate', '税率', '%']] as const
const shown = [yuan(1_000), yuan(4_000), yuan(6_000)]

/** What the law sets: out of the way, as it seldom changes. */
export function TaxFold({ form: { minimum, tax }, table, minimumCodes, taxCodes, onChange }: TaxFoldProps) {
  const change = (part: Partial<TaxForm>) => onChange({ tax: { ...tax, ...part } })
  const bad = minimumCodes.length + taxCodes.length > 0
  return (
    <Fold title='法定最低和代扣税' says='随法规，通常不改' bad={bad}>
      <TextField
        label='法定最低'
        keyboard={amountKeyboard}
        maxLength={10}
        value={minimum}
        error={amountProblem(minimum)}
        hint='元，每千字；不足 500 字按 500 字，满 500 字按千字'
        onChange={text => onChange({ minimum: text })}
      />
      <Problems codes={minimumCodes} />
      {amounts.map(([field, label, hint]) => (
        <TextField key={field} label={label} keyboard={amountKeyboard} maxLength={12} value={tax[field]} error={amountProblem(tax[field])} hint={hint} onChange={text => change({ [field]: text })} />
      ))}
      {percents.map(([field, label, hint]) => (
        <TextField key={field} label={label} keyboard={numberKeyboard} maxLength={3} value={tax[field]} error={percentProblem(tax[field])} hint={hint} onChange={text => change({ [field]: text })} />
      ))}
      <Problems codes={taxCodes} />
      <FoldNote>{`一人一季应发 ${shown.map(gross => `${formatYuan(gross)} 元代扣 ${formatYuan(withheldTax(gross, table))} 元`).join('，')}`}</FoldNote>
    </Fold>
  )
}
