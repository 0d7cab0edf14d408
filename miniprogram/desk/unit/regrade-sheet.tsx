import { View } from '@tarojs/components'
import { useState } from 'react'
import type { UnitGrade } from '../../../shared/contract/member'
import { gradeNames } from '../../../shared/domain/unit-words'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { ChoiceField } from '../../components/field/choice-field'
import { TextField } from '../../components/field/text-field'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import type { UnitProps } from './unit-props'
import '../sheet.css'

const grades = (Object.keys(gradeNames) as UnitGrade[]).map(value => ({ value, label: gradeNames[value] }))

const refusals = {
  'same': '这一届已经是这个级别',
  'not-a-member': '在会的单位才有级别可调',
  'changed-meanwhile': '资料刚被别人改过，看过新的再改',
} as const

/** Gives the unit another grade, or the same for another term. */
export function RegradeSheet({ unit, reload, onClose }: UnitProps & { onClose: () => void }) {
  const [grade, setGrade] = useState(unit.grade)
  const [term, setTerm] = useState(unit.term)
  const [why, setWhy] = useState('')
  const { run } = useAction(cloud.unit.regrade)

  async function regrade() {
    const outcome = await run({ id: unit.id, revision: unit.revision, grade, term: term.trim(), why: why.trim() })
    if (!outcome) return
    if (outcome.outcome === 'refused') toast(refusals[outcome.reason], 'alert')
    else toast('级别已调整', 'check')
    if (outcome.outcome === 'refused' && outcome.reason === 'same') return
    reload()
    onClose()
  }

  const off = term.trim() === '' ? '先写届次' : why.trim() === '' ? '先写依据' : undefined
  return (
    <ConfirmSheet open title='调整级别' label={`记为${gradeNames[grade]}`} off={off} onConfirm={regrade} onClose={onClose}>
      <View className='sheet-rows'>
        <ChoiceField label='级别' options={grades} value={grade} onChange={setGrade} />
        <TextField label='届次' placeholder='如 第六届' maxLength={20} value={term} onChange={setTerm} />
        <TextField label='依据' column placeholder='如 第六届一次理事会决定' maxLength={100} value={why} onChange={setWhy} />
      </View>
    </ConfirmSheet>
  )
}
