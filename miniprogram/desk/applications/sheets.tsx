import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Application } from '../../../shared/contract/application'
import type { UnitGrade } from '../../../shared/contract/member'
import { startOfDay, type Instant } from '../../../shared/domain/instant'
import { gradeNames } from '../../../shared/domain/unit-words'
import { ChoiceField } from '../../components/field/choice-field'
import { MomentField } from '../../components/field/moment-field'
import { AreaField, TextField } from '../../components/field/text-field'
import { ConfirmSheet } from '../confirm-sheet'
import type { Sheet } from './acts'
import type { useWork } from './use-work'
import '../sheet.css'

const grades = (Object.keys(gradeNames) as UnitGrade[]).map(value => ({ value, label: gradeNames[value] }))

interface SheetProps {
  application: Application
  work: ReturnType<typeof useWork>
  now: Instant
  onClose: () => void
}

/** The sheet that an act asks its words in. */
export function ActSheet({ sheet, ...props }: SheetProps & { sheet: Sheet | null }) {
  if (sheet === 'return') return <ReturnSheet {...props} />
  if (sheet === 'accept') return <AcceptSheet {...props} />
  return sheet === 'decline' ? <DeclineSheet {...props} /> : null
}

function ReturnSheet({ application, work, onClose }: SheetProps) {
  const [remark, setRemark] = useState('')
  const said = remark.replace(/\s+/g, ' ').trim()
  return (
    <ConfirmSheet open title='退回补充' label='退回给申请人' off={said ? undefined : '先写要补充什么'} onConfirm={() => work.sendBack(application, said)} onClose={onClose}>
      <View className='sheet-rows'>
        <AreaField label='要补充什么' value={remark} onChange={setRemark} placeholder='执照照片左下角反光，看不清住所，重拍一张' maxLength={100} hint='申请人会看到这句话，补好再提交。' />
      </View>
    </ConfirmSheet>
  )
}

function AcceptSheet({ application, work, now, onClose }: SheetProps) {
  const [grade, setGrade] = useState<UnitGrade>('member')
  const [term, setTerm] = useState('')
  const [meeting, setMeeting] = useState('')
  const [heldAt, setHeldAt] = useState<Instant>()
  const off = !meeting.trim() ? '先写会议名称' : heldAt === undefined ? '先选会议时间' : heldAt > now ? '会议还没有开' : !term.trim() ? '先写届次' : undefined
  return (
    <ConfirmSheet
      open
      title='理事会同意入会'
      label={`同意入会，记为${gradeNames[grade]}`}
      off={off}
      onConfirm={() => work.decide(application, { is: 'accepted', meeting: meeting.trim(), heldAt: heldAt!, grade, term: term.trim() })}
      onClose={onClose}
    >
      <View className='sheet-rows'>
        <TextField label='会议' placeholder='如 第五届七次理事会' maxLength={40} value={meeting} onChange={setMeeting} />
        <MomentField label='会议时间' usualTime='09:00' value={heldAt} onChange={setHeldAt} />
        <ChoiceField label='级别' options={grades} value={grade} onChange={setGrade} />
        <TextField label='届次' placeholder='如 第五届' maxLength={20} value={term} onChange={setTerm} />
      </View>
    </ConfirmSheet>
  )
}

function DeclineSheet({ application, work, now, onClose }: SheetProps) {
  const mustMeet = application.stage === 'checked'
  const [meeting, setMeeting] = useState('')
  const [heldAt, setHeldAt] = useState<Instant>()
  const [why, setWhy] = useState('')
  const hasMeeting = meeting.trim() !== ''
  const off = mustMeet && !hasMeeting ? '先写会议名称' : hasMeeting && heldAt === undefined ? '先选会议时间' : hasMeeting && heldAt! > now ? '会议还没有开' : !why.trim() ? '先写明原因' : undefined
  return (
    <ConfirmSheet
      open
      danger
      title='不同意入会'
      label='不同意，告知申请人'
      off={off}
      onConfirm={() => work.decide(application, { is: 'declined', meeting: meeting.trim(), heldAt: heldAt ?? startOfDay(now), why: why.trim() })}
      onClose={onClose}
    >
      <View className='sheet-rows'>
        <TextField label='会议' optional={!mustMeet} placeholder={mustMeet ? '如 第五届七次理事会' : '没有上会就空着'} maxLength={40} value={meeting} onChange={setMeeting} />
        {(mustMeet || hasMeeting) && <MomentField label='会议时间' usualTime='09:00' value={heldAt} onChange={setHeldAt} />}
        <TextField label='原因' column placeholder='写给申请人看' maxLength={100} value={why} onChange={setWhy} />
      </View>
    </ConfirmSheet>
  )
}
