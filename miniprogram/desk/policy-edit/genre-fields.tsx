import { formatYuan } from '../../../shared/domain/money'
import type { PolicyProblemCode } from '../../../shared/domain/policy-rules'
import { genreNames, roundingWords } from '../../../shared/domain/pricing-words'
import type { Genre, RemunerationPolicy, Rounding } from '../../../shared/domain/remuneration'
import { Pane } from '../../components/desk/pane'
import { ChoiceField } from '../../components/field/choice-field'
import { Field } from '../../components/field/field'
import { TextField } from '../../components/field/text-field'
import { Seg } from '../../components/seg/seg'
import { amountKeyboard } from '../activity-edit/number-keyboard'
import { exampleName, exampleOf, priced, workedWords, type Example } from './examples'
import { limitProblem, rateTrouble, type GenreForm } from './policy-form'
import { Problems } from './problems'

interface GenreFieldsProps {
  genre: Genre
  form: GenreForm
  /** what is typed, as far as it can be priced by */
  policy: RemunerationPolicy
  examples: readonly Example[]
  codes: readonly PolicyProblemCode[]
  onChange: (change: Partial<GenreForm>) => void
}

const units = [{ value: '100', label: '每百字' }, { value: '1000', label: '每千字' }] as const
const ways = [{ value: 'grade', label: '分甲乙丙' }, { value: 'genre', label: '一个单价' }] as const
const roundings: readonly Rounding[] = ['ceil', 'floor', 'round', 'prorata']
const grades = [['A', '甲等'], ['B', '乙等'], ['C', '丙等'], ['min', '单价最低'], ['max', '单价最高']] as const

/** Where each stands; of a rate alone its own line tells. */
const ofGrades: readonly PolicyProblemCode[] = ['grades-out-of-order', 'grade-outside-range']
const ofLimits: readonly PolicyProblemCode[] = ['cap-too-low', 'floor-too-high', 'floor-over-cap']

/** How a genre is paid, each choice with what it makes of a piece of the latest issue. */
export function GenreFields({ genre, form, policy, examples, codes, onChange }: GenreFieldsProps) {
  const example = exampleOf(genre, examples)
  const unit = form.unit === '100' ? '百字' : '千字'
  const byRounding = (rounding: Rounding) => {
    const rule = { ...policy.genres[genre], rounding }
    const { gross } = priced(example, { ...policy, genres: { ...policy.genres, [genre]: rule } })
    return `${exampleName(example)}得 ${formatYuan(gross)} 元`
  }
  const limited = (which: 'floorApplied' | 'capApplied') => examples.filter(each => each.genre === genre && priced(each, policy)[which]).length

  return (
    <Pane title={genreNames[genre]}>
      <Field label='按什么付' column>
        <Seg label={`${genreNames[genre]}的计价单位`} options={units} value={form.unit} onChange={chosen => onChange({ unit: chosen })} />
      </Field>
      {genre === 'brief' && (
        <Field label='单价' column>
          <Seg label='信息的单价' options={ways} value={form.by} onChange={by => onChange({ by })} />
        </Field>
      )}
      {form.by === 'grade' && grades.map(([field, label]) => (
        <TextField
          key={field}
          label={label}
          keyboard={amountKeyboard}
          maxLength={10}
          value={form[field]}
          placeholder='0'
          error={rateTrouble(form[field])}
          hint={{ C: `元，每${unit}`, min: '制度规定的范围，三等都应在内' }[field as 'C' | 'min']}
          onChange={text => onChange({ [field]: text })}
        />
      ))}
      {form.by === 'genre' && (
        <TextField
          label={genre === 'brief' ? '单价' : `每${unit}`}
          keyboard={amountKeyboard}
          maxLength={10}
          value={form.rate}
          placeholder='0'
          error={rateTrouble(form.rate)}
          hint='元'
          onChange={rate => onChange({ rate })}
        />
      )}
      <Problems codes={codes.filter(code => ofGrades.includes(code))} />
      <ChoiceField
        label='零头'
        options={roundings.map(value => ({ value, label: roundingWords[value](unit), detail: byRounding(value) }))}
        value={form.rounding}
        hint={workedWords(example, policy)}
        onChange={rounding => onChange({ rounding })}
      />
      <TextField
        label='每篇最少'
        keyboard={amountKeyboard}
        maxLength={10}
        value={form.floor}
        error={limitProblem(form.floor)}
        placeholder='不设'
        hint={form.floor.trim() !== '' && `元；例子里有 ${limited('floorApplied')} 篇补到最少`}
        onChange={floor => onChange({ floor })}
      />
      <TextField
        label='每篇最多'
        keyboard={amountKeyboard}
        maxLength={10}
        value={form.cap}
        error={limitProblem(form.cap)}
        placeholder='不设'
        hint={form.cap.trim() !== '' && `元；例子里有 ${limited('capApplied')} 篇到顶`}
        onChange={cap => onChange({ cap })}
      />
      <Problems codes={codes.filter(code => ofLimits.includes(code))} />
    </Pane>
  )
}
