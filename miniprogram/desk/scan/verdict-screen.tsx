import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Verdict } from '../../../shared/domain/checkin-rules'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { cx } from '../../components/cx'
import { Page } from '../../components/page/page'
import { spaced } from '../../components/text/spaced'
import { arrivalTime } from './latest-arrivals'
import type { Arrivals } from './arrivals'
import type { Outcome } from './use-scan'
import { VerdictRows } from './verdict-rows'
import { VerdictShape } from './verdict-shape'
import { verdictWords } from './verdict-words'
import './scan.css'

interface VerdictScreenProps {
  desk: string
  outcome: Outcome
  arrivals: Arrivals | undefined
  onNext: () => unknown
  onSettle: () => void
  over: ReactNode
}

/** Who holds a place may pay at the desk; a fee of anyone else is not due. */
const holdAPlace: readonly Verdict[] = ['welcome', 'fee-open', 'invoice-missing', 'fee-stop', 'already-in', 'too-early', 'too-late']

/** The verdict over the whole screen: shape, word and name always in the same place; it stays until it is answered. */
export function VerdictScreen({ desk, outcome, arrivals, onNext, onSettle, over }: VerdictScreenProps) {
  const { verdict, guest, arrived } = outcome
  const { look, word } = verdictWords[verdict]
  const owes = guest !== null && guest.feeOwed > 0 && holdAPlace.includes(verdict)

  return (
    <Page
      bleed
      title={`${desk}签到`}
      ground={`verdict-${look}`}
      over={over}
      bar={
        <View className='verdict-sheet'>
          <VerdictRows outcome={outcome} owes={owes} arrivals={arrivals} />
          <Bar plain>
            {owes && <Button size='l' onTap={onSettle}>登记现场缴费</Button>}
            <Button kind='primary' size='l' icon='scan' block onTap={onNext}>继续扫码</Button>
          </Bar>
        </View>
      }
    >
      <View className={cx('verdict', `verdict--${look}`)} {...{ role: 'alert' }}>
        <VerdictShape look={look} />
        <View className={cx('verdict__word', word.length > 4 && 'verdict__word--long')}>{word}</View>
        {arrived && arrivals && (
          <View className='verdict__first num'>{spaced(`${arrivalTime(arrived.at, arrivals.now)} ${arrived.desk}`)}</View>
        )}
        {guest && <View className='verdict__name'>{spaced(guest.name)}</View>}
        {guest && <View className='verdict__unit'>{spaced(guest.unitName)}</View>}
      </View>
    </Page>
  )
}
