import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { cx } from '../../components/cx'
import { Page } from '../../components/page/page'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { arrivalTime } from './arrival-time'
import type { Arrivals } from './desk-answers'
import { restOf } from './rest'
import type { Shown } from './use-scan'
import { useEnter } from './use-enter'
import { actLabels, type Act } from './verdict-acts'
import { factsOf } from './verdict-facts'
import { VerdictRows } from './verdict-rows'
import { VerdictShape } from './verdict-shape'
import { verdictWords } from './verdict-words'
import './scan.css'

interface VerdictScreenProps {
  title: string
  shown: Shown
  listName: string | null
  arrivals: Arrivals | undefined
  /** what can be done about it, the likeliest first */
  acts: readonly Act[]
  onAct: (act: Act) => void
  /** somebody is at it: the next scan does not begin by itself */
  held: boolean
  busy: boolean
  onNext: () => unknown
  /** under the title: what waits without a network */
  head: ReactNode
  over: ReactNode
}

/** The verdict over the whole screen: shape, word and name always in the same place. */
export function VerdictScreen({ title, shown, listName, arrivals, acts, onAct, held, busy, onNext, head, over }: VerdictScreenProps) {
  const { outcome, offline } = shown
  const { verdict, guest, arrived } = outcome
  const { look, word } = verdictWords[verdict]
  const [touched, setTouched] = useState(false)
  const touch = () => setTouched(true)
  useNextByItself(held || touched || busy ? null : restOf(outcome), onNext)
  useEnter(held ? null : onNext)

  const [first, ...others] = acts
  return (
    <Page
      bleed
      title={title}
      ground={`verdict-${look}`}
      head={head}
      over={over}
      bar={
        <View className='verdict-sheet' onTouchStart={touch}>
          <VerdictRows outcome={outcome} listName={listName} arrivals={arrivals} />
          {others.length > 0 && (
            <View className='verdict-acts'>
              {others.map(act => <Button key={act} size='m' onTap={() => onAct(act)}>{actLabels[act]}</Button>)}
            </View>
          )}
          <Bar plain>
            {first && <Button size='l' onTap={() => onAct(first)}>{actLabels[first]}</Button>}
            <Button kind='primary' size='l' icon='scan' block busy={busy} onTap={onNext}>继续扫码</Button>
          </Bar>
        </View>
      }
    >
      <View className={cx('verdict', `verdict--${look}`)} onTouchStart={touch} {...{ role: 'alert' }}>
        <VerdictShape look={look} />
        <View className={cx('verdict__word', word.length > 4 && 'verdict__word--long')}>{word}</View>
        {arrived && <View className='verdict__first num'>{spaced(`${arrivalTime(arrived.at, arrivals?.now ?? Date.now())} ${arrived.desk}`)}</View>}
        {guest && <View className='verdict__name'>{spaced(guest.name)}</View>}
        {guest && <View className='verdict__unit'>{spaced(guest.unitName)}</View>}
        {guest && <View className='verdict__facts num'><Dots items={factsOf(guest)} /></View>}
        {offline && <View className='verdict__offline'>离线判定</View>}
      </View>
    </Page>
  )
}

/** @param rest ms; null for not at all */
function useNextByItself(rest: number | null, onNext: () => unknown) {
  useEffect(() => {
    if (rest === null) return undefined
    const timer = setTimeout(onNext, rest)
    return () => clearTimeout(timer)
    // The timer is that of the verdict: a new function for the same act does not begin it anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rest])
}
