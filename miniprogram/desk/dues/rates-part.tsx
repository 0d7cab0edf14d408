import { View } from '@tarojs/components'
import { useState } from 'react'

import type { DuesRates } from '../../../shared/contract/dues'
import { amountProblem, typedAmount } from '../../../shared/domain/expense-rules'
import { duesLengths } from '../../../shared/domain/dues-rules'
import { dayOf } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { gradeNames } from '../../../shared/domain/unit-words'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Pane } from '../../components/desk/pane'
import { DayField } from '../../components/field/day-field'
import { TextField } from '../../components/field/text-field'
import { Row } from '../../components/row/row'
import { toast } from '../../components/toast/toast'
import { amountKeyboard } from '../activity-edit/number-keyboard'
import { ConfirmSheet } from '../confirm-sheet'
import { Part } from '../index/part'
import '../sheet.css'

type Grade = keyof DuesRates['amounts']
const grades = ['chair', 'vice-chair', 'executive-director', 'director', 'member'] as const satisfies readonly Grade[]

const notSet = {
  'changed-meanwhile': '标准刚有人改过，看过再改',
  'year-out-of-range': '这一年不能定',
  'due-day-wrong': '截止日要在这一年或下一年',
} as const

/** What a year costs, and the years around it. */
export function RatesPart({ year, keeps }: { year: string; keeps: boolean }) {
  const state = useHeld(useCall(cloud.dues.rates, {}))
  const [editing, setEditing] = useState(false)
  return (
    <Part what='会费标准' state={state}>
      {({ rates }) => {
        const current = rates.find(each => each.year === year)
        // A year is mostly what the year before was.
        const model = current ?? rates.find(each => each.year < year)
        return (
          <>
            <Pane title={`${year} 年标准`} end={keeps && <Button kind='text' size='s' onTap={() => setEditing(true)}>{current ? '修改' : '定标准'}</Button>}>
              {!current && <Blank icon='yuan' title={`${year} 年还没有会费标准`} detail='各级别的金额和缴费截止日定好，\n才能开账单。' action={keeps ? { label: '定标准', onTap: () => setEditing(true) } : undefined} />}
              {current && grades.map(grade => <Row key={grade} name={gradeNames[grade]}>{`${formatYuan(current.amounts[grade])} 元`}</Row>)}
              {current && <Row name='截止日'>{current.dueOn}</Row>}
              {current?.note && <Row name='依据'>{current.note}</Row>}
              {current && <Row name='最后修改'>{`${current.changedBy}，${dayOf(current.changedAt)}`}</Row>}
            </Pane>
            {rates.some(each => each.year !== year) && (
              <Pane title='其他年度'>
                {rates.filter(each => each.year !== year).map(each => (
                  <Row key={each.year} title={`${each.year} 年`} detail={grades.map(grade => `${gradeNames[grade]} ${formatYuan(each.amounts[grade])}`).join('，')} />
                ))}
              </Pane>
            )}
            {editing && <RatesSheet year={year} current={current} model={model} onDone={state.reload} onClose={() => setEditing(false)} />}
          </>
        )
      }}
    </Part>
  )
}

interface RatesSheetProps {
  year: string
  current: DuesRates | undefined
  model: DuesRates | undefined
  onDone: () => void
  onClose: () => void
}

function RatesSheet({ year, current, model, onDone, onClose }: RatesSheetProps) {
  const [typed, setTyped] = useState(() => Object.fromEntries(grades.map(grade => [grade, model ? formatYuan(model.amounts[grade]) : ''])) as Record<Grade, string>)
  const [dueOn, setDueOn] = useState(current?.dueOn ?? `${year}${model?.dueOn.slice(4) ?? '-06-30'}`)
  const [note, setNote] = useState(current?.note ?? '')
  const { run } = useAction(cloud.dues.setRates)
  // A grade may pay nothing.
  const problemOf = (grade: Grade) => (typedAmount(typed[grade]) === 0 ? null : amountProblem(typed[grade]))
  const wrong = grades.find(grade => problemOf(grade) !== null)

  async function save() {
    const amounts = Object.fromEntries(grades.map(grade => [grade, typedAmount(typed[grade]) ?? 0])) as DuesRates['amounts']
    const told = await run({ year, revision: current?.revision ?? null, amounts, dueOn, note: note.trim() })
    if (!told) return
    if (told.outcome === 'kept') toast('标准已定，已开的账单不变', 'check')
    else toast(notSet[told.reason], 'alert')
    onDone()
    if (told.outcome === 'kept' || told.reason === 'changed-meanwhile') onClose()
  }

  return (
    <ConfirmSheet
      open
      title={`${year} 年会费标准`}
      label='存为这一年的标准'
      off={wrong ? `${gradeNames[wrong]}：${problemOf(wrong)}` : dueOn ? undefined : '选缴费截止日'}
      onConfirm={save}
      onClose={onClose}
    >
      <View className='sheet-rows'>
        {grades.map(grade => (
          <TextField
            key={grade}
            label={gradeNames[grade]}
            keyboard={amountKeyboard}
            placeholder='元，不收就填 0'
            value={typed[grade]}
            maxLength={16}
            error={typed[grade] ? problemOf(grade) : null}
            onChange={value => setTyped({ ...typed, [grade]: value })}
          />
        ))}
        <DayField label='截止日' value={dueOn} onChange={setDueOn} />
        <TextField label='依据' optional placeholder='如：会员大会通过' value={note} maxLength={duesLengths.note} onChange={setNote} />
      </View>
    </ConfirmSheet>
  )
}
