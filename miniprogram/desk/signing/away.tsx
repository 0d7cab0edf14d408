import { View } from '@tarojs/components'
import { useState } from 'react'

import { dayAndTime, type Instant } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Card } from '../../components/card/card'
import { cx } from '../../components/cx'
import { Chips } from '../../components/chips/chips'
import { MomentField } from '../../components/field/moment-field'
import { TextField } from '../../components/field/text-field'
import { Row } from '../../components/row/row'
import { Tap } from '../../components/tap/tap'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import { notMarked, type WaitingAnswer } from './words'
import '../sheet.css'

const usualReasons = ['出差', '外出开会', '休假'] as const
const longest = 31 * 86_400_000

interface AwayCardProps {
  answer: WaitingAnswer
  onSwitch: (sheet: 'away' | 'back') => void
}

/** Whether the leaders are away, so that the deputy signs in their place; a switch for who may say so. */
export function AwayCard({ answer: { leadersAway, mayMarkAway }, onSwitch }: AwayCardProps) {
  if (!mayMarkAway && !leadersAway) return null
  const isAway = leadersAway !== null
  const toggle = (
    <Tap role='switch' className='switch-tap' label='领导外出' chosen={isAway} onTap={() => onSwitch(isAway ? 'back' : 'away')}>
      <View className={cx('switch', isAway && 'on')}><View className='switch__knob' /></View>
    </Tap>
  )
  const detail = leadersAway ? `到 ${dayAndTime(leadersAway.until)}，${leadersAway.why}，${leadersAway.by}登记，到时自动结束` : '外出时登记，小额款项由副秘书长代签'
  return <Card><Row icon='user' title={isAway ? '领导外出' : '领导都在'} detail={detail} end={mayMarkAway && toggle} /></Card>
}

interface SheetProps {
  now: Instant
  onDone: () => void
  onClose: () => void
}

function useMark(said: string, onDone: () => void) {
  const { run } = useAction(cloud.signing.setAway)
  return async (away: { until: Instant; why: string } | null) => {
    const told = await run({ away })
    if (!told) return
    if (told.outcome === 'refused') toast(notMarked[told.reason], 'alert')
    else toast(said, 'check')
    onDone()
  }
}

export function AwaySheet({ now, onDone, onClose }: SheetProps) {
  const [until, setUntil] = useState<Instant>()
  const [why, setWhy] = useState('')
  const mark = useMark('已登记，副秘书长会收到通知', onDone)
  const said = why.trim()
  const problem = until === undefined ? undefined : until <= now ? notMarked['not-to-come'] : until > now + longest ? notMarked['too-long'] : undefined
  const off = until === undefined ? '先选到什么时候' : (problem ?? (said ? undefined : '先写原因'))
  return (
    <ConfirmSheet
      open
      title='登记领导外出'
      label={until === undefined || problem ? '登记外出' : `登记外出，到 ${dayAndTime(until)}`}
      off={off}
      onConfirm={() => mark({ until: until!, why: said })}
      onClose={onClose}
    >
      <View className='sheet-rows'>
        <MomentField label='到什么时候' usualTime='18:00' value={until} onChange={setUntil} error={problem} />
        <TextField label='原因' maxLength={60} value={why} onChange={setWhy} placeholder='如 出差' />
        <View className='sgn__chips'><Chips single inForm options={usualReasons.map(value => ({ value, label: value }))} values={usualReasons.filter(each => each === why)} onToggle={setWhy} /></View>
      </View>
      期间小额款项由副秘书长代签，到时自动结束，也可以提前结束。
    </ConfirmSheet>
  )
}

export function BackSheet({ onDone, onClose }: Omit<SheetProps, 'now'>) {
  const mark = useMark('已登记，代签结束', onDone)
  return (
    <ConfirmSheet open title='领导已回' label='登记已回，结束代签' onConfirm={() => mark(null)} onClose={onClose}>
      副秘书长不再代签，已经签过的照样有效。
    </ConfirmSheet>
  )
}
