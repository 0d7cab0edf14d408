import { View } from '@tarojs/components'
import { useState } from 'react'
import type { UnitGrade } from '../../../shared/contract/member'
import { creditCodeProblem } from '../../../shared/domain/credit-code'
import { gradeNames } from '../../../shared/domain/unit-words'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { ChoiceField } from '../../components/field/choice-field'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { toast } from '../../components/toast/toast'
import { openUnit } from '../routes'
import { refusalWords } from '../unit/refusal-words'
import '../sheet.css'

const grades = (Object.keys(gradeNames) as UnitGrade[]).map(value => ({ value, label: gradeNames[value] }))

/** Enters one unit that is a member already, and goes on to its page. */
export function EnterSheet({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState({ name: '', creditCode: '', grade: 'member' as UnitGrade, term: '', region: '', address: '' })
  const [tried, setTried] = useState(false)
  const set = (change: Partial<typeof form>) => setForm(earlier => ({ ...earlier, ...change }))
  const { run } = useAction(cloud.unit.enter)

  const problems = {
    name: form.name.trim() === '' ? '填写单位全称' : undefined,
    creditCode: form.creditCode.trim() === '' ? undefined : (creditCodeProblem(form.creditCode) ?? undefined),
    term: form.term.trim() === '' ? '填写届次，如 第五届' : undefined,
  }
  const shown = (problem: string | undefined) => (tried ? problem : undefined)

  async function enter() {
    setTried(true)
    const count = Object.values(problems).filter(Boolean).length
    if (count > 0) return toast(`还有 ${count} 项要看一下`, 'alert')
    const outcome = await run(form)
    if (outcome?.outcome === 'refused') return toast(refusalWords(outcome), 'alert')
    if (outcome?.outcome !== 'saved') return undefined
    onClose()
    return openUnit(outcome.unit.id)
  }

  return (
    <Popup open title='录入单位' onClose={onClose} foot={<Bar plain><Button kind='primary' block onTap={enter}>录入</Button></Bar>}>
      <View className='sheet-rows'>
        <TextField label='名称' placeholder='单位全称' maxLength={60} value={form.name} error={shown(problems.name)} onChange={name => set({ name })} />
        <TextField
          label='信用代码'
          optional
          placeholder='18 位，照营业执照'
          maxLength={60}
          value={form.creditCode}
          error={shown(problems.creditCode)}
          onChange={creditCode => set({ creditCode })}
        />
        <ChoiceField label='级别' options={grades} value={form.grade} onChange={grade => set({ grade })} />
        <TextField label='届次' placeholder='如 第五届' maxLength={20} value={form.term} error={shown(problems.term)} onChange={term => set({ term })} />
        <TextField label='地区' optional maxLength={40} value={form.region} onChange={region => set({ region })} />
        <TextField label='地址' optional maxLength={100} value={form.address} onChange={address => set({ address })} />
      </View>
    </Popup>
  )
}
