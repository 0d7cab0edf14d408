import { View } from '@tarojs/components'
import { useState } from 'react'

import { articleKindNames, type ArticleKind } from '../../../shared/domain/article-rules'
import { dateKey, parseLocal, type Instant } from '../../../shared/domain/instant'
import { mostPieces } from '../../../shared/domain/targets'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { ChoiceField } from '../../components/field/choice-field'
import { DayField } from '../../components/field/day-field'
import { AreaField, TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { Seg } from '../../components/seg/seg'
import { toast } from '../../components/toast/toast'
import '../sheet.css'
import { OfficerPicker, type Picked } from './officer-picker'
import type { Commission } from './words'

const kinds = (Object.keys(articleKindNames) as ArticleKind[]).map(value => ({ value, label: articleKindNames[value] }))

const refusals = {
  'too-late': '截止日期已过，选今天或以后',
  'no-such-officer': '有人已不是信息员，重选再发',
  'changed-meanwhile': '刚有人接下或改过，关上再打开看最新的',
  'fewer-than-accepted': '篇数不能少于已接下的',
  'closed': '这次约稿已经结束',
} as const

interface OrderSheetProps {
  /** to be changed; a new one without */
  commission?: Commission
  now: Instant
  onSaved: () => void
  onClose: () => void
}

/** Orders a subject, or changes what was ordered. */
export function OrderSheet({ commission, now, onSaved, onClose }: OrderSheetProps) {
  const [form, setForm] = useState(() => begun(commission))
  const [tried, setTried] = useState(false)
  const offer = useAction(cloud.commission.offer)
  const revise = useAction(cloud.commission.revise)
  const set = (change: Partial<typeof form>) => setForm(earlier => ({ ...earlier, ...change }))

  const { subject, kind, brief, day, pieces, whom, picked } = form
  const accepted = commission?.accepted.length ?? 0
  const problems = {
    subject: subject.trim() ? null : '写明题目',
    day: !day ? '选一个截止日期' : parseLocal(`${day} 24:00`) <= now && !commission ? '这一天已经过了' : null,
    pieces: !/^[1-9]\d?$/.test(pieces) ? `填 1 到 ${mostPieces} 的整数` : Number(pieces) < accepted ? `已有 ${accepted} 人接下，不能再少` : null,
    picked: !commission && whom === 'some' && picked.length === 0 ? '选至少一位信息员' : null,
  }
  const shown = (problem: string | null) => (tried ? problem : null)

  async function submit() {
    setTried(true)
    if (Object.values(problems).some(Boolean)) return
    const order = { subject, kind, brief, deadline: parseLocal(`${day} 24:00`), pieces: Number(pieces) }
    const outcome = commission
      ? await revise.run({ ...order, id: commission.id, revision: commission.revision })
      : await offer.run({ ...order, to: whom === 'all' ? 'all' : picked.map(({ id }) => id) })
    if (!outcome) return
    if (outcome.outcome === 'saved') {
      toast(commission ? '已改，接下的人会收到消息' : '已约出，信息员会收到消息', 'check')
      onSaved()
      return onClose()
    }
    toast(refusals[outcome.reason], 'alert')
    if (outcome.reason === 'changed-meanwhile') onSaved()
  }

  const label = commission ? '保存修改' : whom === 'all' ? '约全部信息员' : picked.length > 0 ? `约 ${picked.length} 位信息员` : '约选中的信息员'
  return (
    <Popup open title={commission ? '修改约稿' : '约一个题目'} onClose={onClose} foot={<Bar plain><Button kind='primary' block onTap={submit}>{label}</Button></Bar>}>
      <View className='sheet-rows'>
        <TextField label='题目' value={subject} maxLength={40} error={shown(problems.subject)} onChange={value => set({ subject: value })} />
        <ChoiceField label='类别' options={kinds} value={kind} onChange={value => set({ kind: value })} />
        <AreaField label='要求' optional value={brief} maxLength={500} placeholder='写什么、要哪些数、谁来说' onChange={value => set({ brief: value })} />
        <DayField label='截止' value={day} error={shown(problems.day)} hint='当天 24:00 前交稿，到期前三天和前一天各提醒一次' onChange={value => set({ day: value })} />
        <TextField label='篇数' keyboard='number' value={pieces} maxLength={2} error={shown(problems.pieces)} hint='先接先得，接满为止' onChange={value => set({ pieces: value })} />
      </View>
      {!commission && (
        <View className='ordered__whom'>
          <Seg label='约谁' options={[{ value: 'all', label: '全部信息员' }, { value: 'some', label: '指定几位' }]} value={whom} onChange={value => set({ whom: value })} />
          {whom === 'some' && <OfficerPicker picked={picked} error={shown(problems.picked)} onChange={value => set({ picked: value })} />}
        </View>
      )}
    </Popup>
  )
}

const begun = (commission?: Commission) => ({
  subject: commission?.subject ?? '',
  kind: commission?.kind ?? ('industry-development' as ArticleKind),
  brief: commission?.brief ?? '',
  day: commission ? dateKey(commission.deadline - 1) : '',
  pieces: String(commission?.pieces ?? 1),
  whom: 'all' as 'all' | 'some',
  picked: [] as Picked[],
})
