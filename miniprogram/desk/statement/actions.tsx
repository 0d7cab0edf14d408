import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'

import { dayOf } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { parseQuarterKey, quarterEnd, quarterName } from '../../../shared/domain/quarter'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Button } from '../../components/button/button'
import { toast } from '../../components/toast/toast'
import { ConfirmSheet } from '../confirm-sheet'
import type { StatementAnswer } from './statement-tag'
import { notClosed, notMade } from './words'

interface ActionsProps {
  answer: StatementAnswer
  /** what the buttons stand in */
  frame: (buttons: ReactNode) => ReactNode
  onDone: () => void
}

/** What an editor can do with the statement as it stands; nothing once it is closed. */
export function Actions({ answer: { now, statement, unstated, current }, frame, onDone }: ActionsProps) {
  const [asking, setAsking] = useState(false)
  const make = useAction(cloud.remuneration.makeStatement)
  const close = useAction(cloud.remuneration.closeStatement)
  const quarter = parseQuarterKey(current.quarter)
  if (!quarter || (statement && statement.status !== 'draft')) return null
  if (!statement && current.pieces === 0) return null

  async function makeIt() {
    const outcome = await make.run({ quarter: current.quarter })
    if (!outcome) return
    if (outcome.outcome === 'made') toast(`已制表，${outcome.statement.totals.people} 人`, 'check')
    else toast(notMade[outcome.reason], 'alert')
    onDone()
  }
  async function closeIt(revision: number) {
    const outcome = await close.run({ quarter: current.quarter, revision })
    if (!outcome) return
    if (outcome.outcome === 'closed') toast('已结表', 'check')
    else toast(notClosed[outcome.reason], 'alert')
    setAsking(false)
    onDone()
  }

  const end = quarterEnd(quarter)
  const running = end > now
  return (
    <View>
      {frame(
        statement && unstated === 0 ? (
          <Button block kind='primary' off={running ? `季度还没有过完，${dayOf(end)}起可以结表` : undefined} onTap={() => setAsking(true)}>结表</Button>
        ) : (
          <Button block kind='primary' onTap={makeIt}>{statement ? `重新制表，补入 ${unstated} 篇` : `制表，${current.pieces} 篇`}</Button>
        ),
      )}
      {statement && (
        <ConfirmSheet open={asking} title={`结${quarterName(quarter)}的表`} label={`结表，应发 ${formatYuan(statement.totals.gross)} 元`} onConfirm={() => closeIt(statement.revision)} onClose={() => setAsking(false)}>
          {statement.totals.people} 人、{statement.totals.pieces} 篇，实发 {formatYuan(statement.totals.net)} 元。结表后不能再改，也不能重新制表。
        </ConfirmSheet>
      )}
    </View>
  )
}
