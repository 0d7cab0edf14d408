import type { PolicyProblemCode } from '../../../shared/domain/policy-rules'
import { countingRuleNames, policyProblemWords } from '../../../shared/domain/policy-rules-words'
import { formatCount } from '../../../shared/domain/format-count'
import { Pane } from '../../components/desk/pane'
import { ChoiceField } from '../../components/field/choice-field'
import { DayField } from '../../components/field/day-field'
import { Field } from '../../components/field/field'
import { AreaField } from '../../components/field/text-field'
import { exampleName, type Example } from './examples'
import type { PolicyForm } from './policy-form'

interface StartFieldsProps {
  form: PolicyForm
  /** the start of a version that is there stays */
  fixed: boolean
  codes: readonly PolicyProblemCode[]
  example: Example
  onChange: (change: Partial<PolicyForm>) => void
}

const rules = ['word', 'han', 'characters'] as const

/** From when, why, and what is counted. */
export function StartFields({ form: { startsOn, countingRule, note }, fixed, codes, example, onChange }: StartFieldsProps) {
  const counted = (rule: PolicyForm['countingRule']) => `${exampleName(example)}计 ${formatCount(example.counts[rule])} 字`
  return (
    <Pane title='起用和计字'>
      {fixed && <Field label='起用日' readOnly hint='起用日不改；要换一天，撤回后另订'>{startsOn}</Field>}
      {!fixed && (
        <DayField
          label='起用日'
          value={startsOn}
          hint='这一天 00:00 起刊发的稿件按这版付'
          error={codes[0] && policyProblemWords[codes[0]]}
          onChange={day => onChange({ startsOn: day })}
        />
      )}
      <AreaField label={fixed ? '为什么改' : '为什么订'} value={note} maxLength={200} minHeight={52} placeholder='如：长稿单价多年未动，理事会同意提高' onChange={text => onChange({ note: text })} />
      <ChoiceField
        label='怎样计字'
        options={rules.map(value => ({ value, label: countingRuleNames[value], detail: counted(value) }))}
        value={countingRule}
        hint={counted(countingRule)}
        onChange={rule => onChange({ countingRule: rule })}
      />
    </Pane>
  )
}
