import { TextField } from '../../components/field/text-field'
import { problemOf, type RuleForm } from './rule-form'

interface RuleFieldsProps {
  form: RuleForm
  onChange: (change: Partial<RuleForm>) => void
}

const fields: readonly { field: keyof RuleForm; label: string; hint?: string }[] = [
  { field: 'perPiece', label: '每篇得分' },
  { field: 'perThousand', label: '每千字得分', hint: '不满一千字的按比例' },
  { field: 'perQuarterMet', label: '完成一季', hint: '单位完成一季任务的得分' },
  { field: 'officerPlaces', label: '信息员名额' },
  { field: 'officerPieces', label: '信息员至少', hint: '刊发多少篇才列入' },
  { field: 'unitPlaces', label: '单位名额' },
  { field: 'unitPieces', label: '单位至少', hint: '刊发多少篇才列入' },
]

/** The numbers that the honours follow from. */
export function RuleFields({ form, onChange }: RuleFieldsProps) {
  return (
    <>
      {fields.map(({ field, label, hint }) => (
        <TextField
          key={field}
          label={label}
          keyboard='number'
          maxLength={3}
          value={form[field]}
          hint={hint}
          error={problemOf(form, field)}
          placeholder='0'
          onChange={value => onChange({ [field]: value })}
        />
      ))}
    </>
  )
}
