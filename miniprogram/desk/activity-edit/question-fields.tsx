import { useState } from 'react'
import type { Question } from '../../../shared/contract/activity-plan'
import { gradeNames } from '../../../shared/domain/unit-words'
import { newPartId } from './part-id'
import { changed, moved, without } from './parts'
import { PartsFold } from './parts-fold'
import { questionKinds } from './question-kinds'
import { QuestionSheet } from './question-sheet'
import type { PlanFormState } from './use-plan-form'

const most = 20

interface QuestionFieldsProps {
  form: PlanFormState
  /** What people have answered already: those questions cannot come to mean something else. */
  answered: readonly Question[]
}

/** Staff's own questions. */
export function QuestionFields({ form, answered }: QuestionFieldsProps) {
  const { questions } = form.values
  const [open, setOpen] = useState<string>()
  const at = questions.findIndex(({ id }) => id === open)
  const set = (next: Question[]) => form.set({ questions: next })

  const add = () => {
    const id = newPartId()
    set([...questions, { id, kind: 'text', label: '', hint: '', required: true, options: [], grades: [], when: null }])
    setOpen(id)
  }

  return (
    <PartsFold
      title='自己的题目'
      says={questions.length > 0 ? `${questions.length} 题` : '没有'}
      parts={questions.map((question, i) => ({
        id: question.id,
        title: question.label || `第 ${i + 1} 题`,
        detail: detailOf(question),
        problem: form.problemOf(`questions.${i}`),
      }))}
      most={most}
      addLabel='加一道题目'
      note={answered.length > 0 && '已有人答过：原来的题目和选项只能增加，不能改意思或删去，先前的回答才仍然作数。'}
      onAdd={add}
      onOpen={setOpen}
    >
      {at >= 0 && (
        <QuestionSheet
          question={questions[at]!}
          at={at}
          all={questions}
          before={answered.find(({ id }) => id === open)}
          problem={form.problemOf(`questions.${at}`)}
          onChange={change => set(changed(questions, questions[at]!.id, change))}
          onMove={by => set(moved(questions, questions[at]!.id, by))}
          onRemove={() => {
            set(without(questions, questions[at]!.id))
            setOpen(undefined)
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </PartsFold>
  )
}

function detailOf({ kind, required, options, grades, when }: Question): string {
  const parts = [
    questionKinds[kind],
    options.length > 0 && `${options.length} 个选项`,
    required ? '必填' : '选填',
    grades.length > 0 && `问${grades.map(grade => gradeNames[grade]).join('、')}单位`,
    when && '看前面的选择才问',
  ]
  return parts.filter(Boolean).join('，')
}
