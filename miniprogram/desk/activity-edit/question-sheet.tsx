import { View } from '@tarojs/components'
import type { Question } from '../../../shared/contract/activity-plan'
import type { UnitGrade } from '../../../shared/contract/member'
import { gradeNames } from '../../../shared/domain/unit-words'
import { Button } from '../../components/button/button'
import { Chips } from '../../components/chips/chips'
import { ChoiceField } from '../../components/field/choice-field'
import { Field } from '../../components/field/field'
import { SwitchField } from '../../components/field/switch-field'
import { TextField } from '../../components/field/text-field'
import { FoldNote } from './fold'
import { newPartId } from './part-id'
import { PartSheet } from './part-sheet'
import { changed, without } from './parts'
import { questionKinds } from './question-kinds'
import { chooses } from './question-problem'
import { toggled } from './toggled'

const mostOptions = 20
const kinds = Object.entries(questionKinds).map(([value, label]) => ({ value: value as Question['kind'], label }))
const grades = Object.entries(gradeNames).map(([value, label]) => ({ value: value as UnitGrade, label }))

interface QuestionSheetProps {
  question: Question
  at: number
  all: readonly Question[]
  /** As it was answered; what is there already keeps its meaning. */
  before: Question | undefined
  problem: string | null
  onChange: (change: Partial<Question>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onClose: () => void
}

/** One question: what it asks, how it is answered, and of whom. */
export function QuestionSheet({ question, at, all, before, problem, onChange, onMove, onRemove, onClose }: QuestionSheetProps) {
  const { kind, label, hint, required } = question
  const changeKind = (next: Question['kind']) =>
    onChange({ kind: next, options: !chooses({ kind: next }) ? [] : chooses(question) ? question.options : [emptyOption(), emptyOption()] })

  return (
    <PartSheet
      title={`第 ${at + 1} 题`}
      at={at}
      of={all.length}
      keeps={before && '已有人答过，不能删去'}
      onMove={onMove}
      onRemove={onRemove}
      onClose={onClose}
    >
      {before && <FoldNote>已有人答过：题目和原有选项不能改，可以增加选项。</FoldNote>}
      {before ? (
        <>
          <Field label='怎么答' readOnly>{questionKinds[kind]}</Field>
          <Field label='题目' readOnly error={problem}>{label}</Field>
        </>
      ) : (
        <>
          <Field label='怎么答' column><Chips inForm single options={kinds} values={[kind]} onToggle={changeKind} /></Field>
          <TextField label='题目' maxLength={60} placeholder='如想参加哪个分组' value={label} onChange={text => onChange({ label: text })} error={problem} />
        </>
      )}
      <TextField label='提示' optional maxLength={100} placeholder='写在题目下面' value={hint} onChange={text => onChange({ hint: text })} />
      {chooses(question) && <Options question={question} before={before} onChange={onChange} />}
      <SwitchField label='必填' value={required} onChange={on => onChange({ required: on })} />
      <Field label='问哪些单位的人' column hint='一个不选就都问'>
        <Chips inForm options={grades} values={question.grades} onToggle={grade => onChange({ grades: toggled(question.grades, grade) })} />
      </Field>
      <Condition question={question} earlier={all.slice(0, at)} onChange={onChange} />
    </PartSheet>
  )
}

const emptyOption = () => ({ id: newPartId(), label: '' })

type PartProps = Pick<QuestionSheetProps, 'question' | 'onChange'>

function Options({ question: { options }, before, onChange }: PartProps & Pick<QuestionSheetProps, 'before'>) {
  const isOld = (id: string) => before?.options.some(option => option.id === id) ?? false
  return (
    <>
      {options.map(({ id, label }, i) =>
        isOld(id) ? (
          <Field key={id} label={`选项 ${i + 1}`} readOnly>{label}</Field>
        ) : (
          <TextField
            key={id}
            label={`选项 ${i + 1}`}
            maxLength={40}
            value={label}
            onChange={text => onChange({ options: changed(options, id, { label: text }) })}
            hint={options.length > 2 && <Button kind='text' danger size='m' onTap={() => onChange({ options: without(options, id) })}>删去这一项</Button>}
          />
        ),
      )}
      {options.length < mostOptions && (
        <View className='fold__foot'>
          <Button kind='text' size='m' icon='plus' onTap={() => onChange({ options: [...options, emptyOption()] })}>加一个选项</Button>
        </View>
      )}
    </>
  )
}

const always = 'always'

/** Asked only of who chose something before. */
function Condition({ question: { when }, earlier, onChange }: PartProps & { earlier: readonly Question[] }) {
  const bases = earlier.filter(chooses)
  if (bases.length === 0 && !when) return null
  const base = bases.find(({ id }) => id === when?.questionId)
  return (
    <>
      <ChoiceField
        label='何时问'
        options={[
          { value: always, label: '总是问' },
          ...bases.map(({ id, label }) => ({ value: id, label: `看“${label || '前面的选择题'}”怎么选` })),
        ]}
        value={when?.questionId ?? always}
        onChange={id => onChange({ when: id === always ? null : { questionId: id, optionIds: [] } })}
      />
      {when && base && (
        <Field label='选了这些才问' column>
          <Chips
            inForm
            options={base.options.map(({ id, label }) => ({ value: id, label }))}
            values={when.optionIds}
            onToggle={id => onChange({ when: { ...when, optionIds: toggled(when.optionIds, id) } })}
          />
        </Field>
      )}
    </>
  )
}
