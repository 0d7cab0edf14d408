import { View } from '@tarojs/components'

import { Card } from '../../components/card/card'
import { Section } from '../../components/section/section'
import type { PartProps } from './fill-props'
import { questionsFor } from './form'
import { QuestionField } from './question-field'

/** What staff ask besides; a question may come and go with the answer to an earlier one. */
export function Questions({ activity, grade, form, set, save, problemOf, leave }: PartProps) {
  const asked = questionsFor(form, activity, grade)
  if (asked.length === 0) return null
  return (
    <Section title='会务要了解的'>
      <Card>
        {asked.map(question => (
          <View key={question.id} className={`ask ask-${question.id}`}>
            <QuestionField
              question={question}
              value={form.questions[question.id]}
              fileNames={form.fileNames}
              error={problemOf(`question:${question.id}`)}
              onChange={value => set({ questions: { ...form.questions, [question.id]: value } })}
              onFile={(fileId, name) => {
                set({ questions: { ...form.questions, [question.id]: fileId }, fileNames: { ...form.fileNames, [fileId]: name } })
                save()
              }}
              onLeave={() => leave(`question:${question.id}`)}
            />
          </View>
        ))}
      </Card>
    </Section>
  )
}
