import { View } from '@tarojs/components'
import { useState } from 'react'
import { letsThrough } from '../../../shared/domain/checkin-rules'
import { Button } from '../../components/button/button'
import { Icon } from '../../components/icon/icon'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import type { Place, ScanOutcome } from './desk-answers'
import { verdictWords } from './verdict-words'
import '../sheet.css'

type Mate = NonNullable<ScanOutcome['team']>[number]

interface TeamSheetProps {
  name: string
  team: readonly Mate[]
  way: Place['way']
  /** in the order asked for; null where there was no answer */
  onAdmit: (registrationIds: readonly string[]) => Promise<ScanOutcome[] | null>
  onClose: () => void
}

/** A leader's team: staff choose who is there, and let them in at once. */
export function TeamSheet({ name, team, way, onAdmit, onClose }: TeamSheetProps) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const open = team.filter(({ inside }) => inside === (way === 'out'))
  const doneWord = way === 'out' ? '离场' : '入场'

  const toggle = (id: string) => setChosen(before => (before.includes(id) ? before.filter(each => each !== id) : [...before, id]))
  async function admit() {
    const outcomes = await onAdmit(chosen)
    if (!outcomes) return
    const kept = chosen.flatMap((id, i) => {
      const { verdict } = outcomes[i]!
      return letsThrough(verdict) || verdict === 'already-in' ? [] : [[id, verdictWords[verdict].word]]
    })
    toast([`${chosen.length - kept.length} 人已${doneWord}`, kept.length > 0 && `${kept.length} 人没有放行`].filter(Boolean).join('，'), kept.length > 0 ? 'alert' : 'check')
    setRefused(Object.fromEntries(kept) as Record<string, string>)
    setChosen([])
    if (kept.length === 0) onClose()
  }

  return (
    <ConfirmSheet
      open
      title={name || '全队签到'}
      label={chosen.length > 0 ? `${chosen.length} 人${doneWord}` : doneWord}
      off={chosen.length > 0 ? undefined : '先点选到场的人'}
      onConfirm={admit}
      onClose={onClose}
    >
      {open.length > 1 && (
        <Button size='m' onTap={() => setChosen(chosen.length === open.length ? [] : open.map(({ registrationId }) => registrationId))}>
          {chosen.length === open.length ? '全不选' : `全选 ${open.length} 人`}
        </Button>
      )}
      <View className='sheet-rows'>
        {team.map(({ registrationId, name: mate, unitName, inside }) => {
          const isDone = inside !== (way === 'out')
          const isChosen = chosen.includes(registrationId)
          return (
            <Row
              key={registrationId}
              lead={<View className={isChosen ? 'team__box team__box--on' : 'team__box'}>{isChosen && <Icon name='check' size={16} color='on-brand' />}</View>}
              title={mate}
              detail={unitName}
              chevron={false}
              end={isDone ? <Words tone='ok'>{way === 'out' ? '不在场内' : '已在场内'}</Words> : refused[registrationId] && <Words tone='bad'>{refused[registrationId]}</Words>}
              label={isChosen ? `${mate}，已选` : mate}
              onTap={isDone ? undefined : () => toggle(registrationId)}
            />
          )
        })}
      </View>
    </ConfirmSheet>
  )
}
