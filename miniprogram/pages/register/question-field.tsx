import { ChoiceField } from '../../components/field/choice-field'
import { DayField } from '../../components/field/day-field'
import { AreaField, TextField } from '../../components/field/text-field'
import { FileAnswer } from './file-answer'
import type { Question } from './form'
import { Options } from './options'

interface QuestionFieldProps {
  question: Question
  value: string | string[] | undefined
  /** of files that were uploaded from this form */
  fileNames: Readonly<Record<string, string>>
  error?: string
  onChange: (value: string | string[]) => void
  onFile: (fileId: string, name: string) => void
  /** answered, or passed by */
  onLeave: () => void
}

/** From here on a list of options would push the rest off the screen. */
const manyOptions = 7

/** A browser's field for numbers takes no full-width figures. */
const digits = process.env.TARO_ENV === 'h5' ? 'text' : 'digit'

/** One of staff's own questions, by its kind; the question stands over the answer, as it may be long. */
export function QuestionField({ question, value, fileNames, error, onChange, onFile, onLeave }: QuestionFieldProps) {
  const { kind, label, hint, required, options } = question
  const frame = { label, hint, optional: !required, error, column: true }
  const text = typeof value === 'string' ? value : ''
  const choose = (chosen: string | string[]) => {
    onChange(chosen)
    onLeave()
  }
  switch (kind) {
    case 'text':
      return <AreaField {...frame} value={text} minHeight={26} maxLength={500} placeholder='填在这里' onChange={onChange} onBlur={onLeave} />
    case 'number':
      return <TextField {...frame} value={text} keyboard={digits} maxLength={20} placeholder='填数字' onChange={onChange} onBlur={onLeave} />
    case 'date':
      return <DayField {...frame} value={text} onChange={choose} />
    case 'file':
      return <FileAnswer {...frame} fileId={text} name={fileNames[text]} onFile={onFile} onDrop={() => choose('')} />
    case 'several':
      return <Options {...frame} several options={options} chosen={Array.isArray(value) ? value : []} onChange={choose} />
    case 'choice':
      if (options.length >= manyOptions) {
        const choices = options.map(option => ({ value: option.id, label: option.label }))
        return <ChoiceField {...frame} options={choices} value={text || undefined} placeholder='选一个' onChange={choose} />
      }
      return <Options {...frame} options={options} chosen={text ? [text] : []} onChange={([one = '']) => choose(one)} />
  }
}
