import { View } from '@tarojs/components'
import { useState } from 'react'
import { roomNames } from '../../../shared/domain/activity-words'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { AreaField, TextField } from '../../components/field/text-field'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { Seg } from '../../components/seg/seg'
import { toast } from '../../components/toast/toast'
import { questionsFor, statesCertificate, type FormField, type RegisterForm } from '../register/form'
import { QuestionField } from '../register/question-field'
import { UnitField, type ChosenUnit } from '../unit-field'
import { countOf, fieldProblems, newDraft, type Asking, type Draft } from './draft'
import './enrol-people.css'

interface PersonSheetProps {
  /** null for who is added */
  person: Draft | null
  people: readonly Draft[]
  asking: Asking
  /** everybody's; null where each has one */
  unit: ChosenUnit | null
  onPut: (draft: Draft) => void
  onDrop: (draft: Draft) => void
  onClose: () => void
}

/** One of the people to be registered: who they are, and what is asked of them. */
export function PersonSheet({ person, people, asking, unit, onPut, onDrop, onClose }: PersonSheetProps) {
  const [draft, setDraft] = useState(() => person ?? newDraft(people, unit ?? { unitId: '', unitName: '' }))
  const [tried, setTried] = useState(person !== null)
  const set = (change: Partial<Draft>) => setDraft(earlier => ({ ...earlier, ...change }))
  const setForm = (change: Partial<RegisterForm>) => set({ form: { ...draft.form, ...change } })

  const { form } = draft
  const others = people.filter(({ row }) => row !== draft.row)
  const problems = fieldProblems(draft, [...others, draft], asking)
  const shown = (problem: string | undefined) => (tried ? problem : undefined)
  const ofAnswer = (field: FormField) => shown(problems.answers.find(each => each.field === field)?.problem)
  const rooms = [{ value: 'none' as const, label: roomNames.none }, ...asking.rooms.map(({ kind }) => ({ value: kind, label: roomNames[kind] }))]

  function put(andNext: boolean) {
    setTried(true)
    const count = countOf(problems)
    if (count > 0) return toast(`还有 ${count} 项要看一下`, 'alert')
    onPut(draft)
    if (!andNext) return onClose()
    toast(`${draft.name}已在名单里`, 'check')
    setTried(false)
    return setDraft(newDraft([...others, draft], unit ?? draft.unit))
  }

  return (
    <Popup
      open
      title={person ? '修改' : '添加一人'}
      onClose={onClose}
      foot={
        <Bar plain>
          {person ? (
            <Button danger onTap={() => { onDrop(person); onClose() }}>从名单移除</Button>
          ) : (
            <Button onTap={() => put(true)}>再加一人</Button>
          )}
          <Button kind='primary' block onTap={() => put(false)}>{person ? '改好了' : '加入名单'}</Button>
        </Bar>
      }
    >
      {person?.says.map(each => <Note key={each} tone='warn'>{each}</Note>)}
      <View className='person-rows'>
        <TextField label='姓名' placeholder='和本人登记的一致' maxLength={20} value={draft.name} error={shown(problems.name)} onChange={name => set({ name })} />
        <TextField label='手机' placeholder='11 位' keyboard='number' maxLength={20} value={draft.phone} error={shown(problems.phone)} onChange={phone => set({ phone })} />
        {!unit && <UnitField value={draft.unit} error={shown(problems.unit)} onChange={chosen => set({ unit: chosen })} />}
        {asking.asks.includes('department') && (
          <TextField label='部门职务' optional maxLength={40} value={form.department} onChange={department => setForm({ department })} />
        )}
        {statesCertificate(asking) && (
          <TextField label='证书编号' placeholder='照证书填写' maxLength={40} value={form.certificate} error={ofAnswer('certificate')} onChange={certificate => setForm({ certificate })} />
        )}
        {asking.rooms.length > 0 && (
          <View className='person-rows__seg'>
            <Seg label='住宿意愿' options={rooms} value={form.room} onChange={room => setForm({ room })} />
          </View>
        )}
        {questionsFor(form, asking, draft.unit.grade ?? null).map(question => (
          <QuestionField
            key={question.id}
            question={question}
            value={form.questions[question.id]}
            fileNames={{}}
            error={ofAnswer(`question:${question.id}`)}
            onChange={value => setForm({ questions: { ...form.questions, [question.id]: value } })}
            onFile={() => undefined}
            onLeave={() => undefined}
          />
        ))}
        {asking.asks.includes('remark') && (
          <AreaField column={false} label='备注' optional minHeight={26} maxLength={200} value={form.remark} onChange={remark => setForm({ remark })} />
        )}
      </View>
    </Popup>
  )
}
