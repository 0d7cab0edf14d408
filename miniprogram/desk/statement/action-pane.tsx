import { View } from '@tarojs/components'

import { dayOf } from '../../../shared/domain/instant'
import { parseQuarterKey, quarterEnd } from '../../../shared/domain/quarter'
import { Pane } from '../../components/desk/pane'
import { spaced } from '../../components/text/spaced'
import { Actions } from './actions'
import type { StatementAnswer } from './statement-tag'

interface ActionPaneProps {
  answer: StatementAnswer
  mayAct: boolean
  onDone: () => void
}

/** What is next, in a sentence, and the button for it. */
export function ActionPane({ answer, mayAct, onDone }: ActionPaneProps) {
  return (
    <Pane pad>
      <View className='sub ink2'>{spaced(nextWords(answer, mayAct))}</View>
      {mayAct && <Actions answer={answer} frame={button => <View className='stated__act line'>{button}</View>} onDone={onDone} />}
    </Pane>
  )
}

function nextWords({ now, statement, unstated, current }: StatementAnswer, mayAct: boolean): string {
  if (statement && statement.status !== 'draft') return '已经结表，数字不再变。'
  if (!mayAct) return '由编辑部制表、结表，这里可以查看。'
  if (!statement) return current.pieces > 0 ? '还没有制表。上面的数字按已刊发的稿件算出。' : '这个季度还没有刊发的稿件。'
  if (unstated > 0) return `制表后又刊发了 ${unstated} 篇，重新制表才会计入。`
  const quarter = parseQuarterKey(current.quarter)
  const running = quarter && quarterEnd(quarter) > now
  return running ? `季度还没有过完，${dayOf(quarterEnd(quarter))}起可以结表。` : '核对无误后结表，结表后不能再改。'
}
