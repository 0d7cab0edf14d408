import { View } from '@tarojs/components'
import { useState } from 'react'

import type { PolicyRules } from '../../../shared/contract/policy'
import { policyProblems } from '../../../shared/domain/policy-rules'
import { policyProblemWords } from '../../../shared/domain/policy-rules-words'
import { gradeNames, roundingWords } from '../../../shared/domain/pricing-words'
import type { Genre, GenreRule, Grade, Rounding } from '../../../shared/domain/remuneration'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { ChoiceField } from '../../components/field/choice-field'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import { amountKeyboard } from '../activity-edit/number-keyboard'
import '../sheet.css'
import { amountProblem, capProblem, formOf, rulesFrom, type GenreForm, type RulesForm } from './rules-form'
import { genres } from './words'

interface RulesSheetProps {
  /** what is tried now */
  rules: PolicyRules
  onTry: (rules: PolicyRules) => void
  onClose: () => void
}

/** The numbers of the rules to try others in their place; kept nowhere. */
export function RulesSheet({ rules, onTry, onClose }: RulesSheetProps) {
  const [form, setForm] = useState<RulesForm>(() => formOf(rules))
  const typed = rulesFrom(form, rules)
  const problems = typed ? policyProblems(typed) : []
  const off = !typed ? '先把标出的金额填好' : problems.length > 0 ? '先照上面的提示改好' : undefined

  function submit() {
    if (!typed || problems.length > 0) return
    onTry(typed)
    onClose()
  }
  return (
    <Popup
      open
      title='改几个数再试'
      onClose={onClose}
      foot={<Bar plain><Button kind='primary' block off={off} onTap={submit}>按这些数试算</Button></Bar>}
    >
      <View className='cap muted'><Words>只用来试算，不改任何一版标准。</Words></View>
      {genres.map(({ genre, name }) => (
        <View key={genre} className='sheet-rows'>
          <View className='try-genre'><Words strong>{name}</Words></View>
          <GenreFields rule={rules.genres[genre]} form={form[genre]} onChange={change => setForm({ ...form, [genre]: { ...form[genre], ...change } })} />
          {problems.filter(({ field }) => field === genre).map(({ code }) => <Problem key={code} words={policyProblemWords[code]} />)}
        </View>
      ))}
      {problems.filter(({ field }) => !isGenre(field)).map(({ code }) => <Problem key={code} words={policyProblemWords[code]} />)}
    </Popup>
  )
}

const isGenre = (field: string): field is Genre => genres.some(({ genre }) => genre === field)

interface GenreFieldsProps {
  rule: GenreRule
  form: GenreForm
  onChange: (change: Partial<GenreForm>) => void
}

const grades: readonly Grade[] = ['A', 'B', 'C']
const roundings: readonly Rounding[] = ['ceil', 'floor', 'round', 'prorata']

function GenreFields({ rule: { rates, unitCharacters }, form, onChange }: GenreFieldsProps) {
  const unit = unitCharacters === 100 ? '百字' : '千字'
  return (
    <>
      {rates.by === 'genre' && (
        <TextField label={`每${unit}`} keyboard={amountKeyboard} maxLength={12} value={form.rate} error={amountProblem(form.rate)} placeholder='0' hint='元' onChange={rate => onChange({ rate })} />
      )}
      {rates.by === 'grade' && grades.map(grade => (
        <TextField
          key={grade}
          label={`${gradeNames[grade]}等`}
          keyboard={amountKeyboard}
          maxLength={12}
          value={form.grades[grade]}
          error={amountProblem(form.grades[grade])}
          placeholder='0'
          hint={grade === 'C' && `元，每${unit}`}
          onChange={value => onChange({ grades: { ...form.grades, [grade]: value } })}
        />
      ))}
      <ChoiceField label='零头' options={roundings.map(value => ({ value, label: roundingWords[value](unit) }))} value={form.rounding} onChange={rounding => onChange({ rounding })} />
      <TextField label='每篇最多' optional keyboard={amountKeyboard} maxLength={12} value={form.cap} error={capProblem(form.cap)} placeholder='0' hint={form.cap.trim() === '' ? '不设' : '元'} onChange={cap => onChange({ cap })} />
    </>
  )
}

function Problem({ words }: { words: string }) {
  return <View className='try-problem sub c-bad' {...{ role: 'alert' }}><Words>{words}</Words></View>
}
