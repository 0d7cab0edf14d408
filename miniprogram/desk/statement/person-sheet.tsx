import { View } from '@tarojs/components'
import { useState } from 'react'

import type { LineRow, Piece } from '../../../shared/contract/remuneration'
import { dayAndTime, dayOf } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { Why } from '../../components/why/why'
import { Part } from '../index/part'
import { NumbersSheet } from '../numbers-sheet'
import { actNames, decisionsOn, type DecisionAct } from './decisions'
import { correctionWords, decisionNames, nameOf, problemWords } from './words'
import '../sheet.css'

/** A piece of a line that was paid, or the line as a whole. */
export interface ToCorrect {
  lineId: string
  authorName: string
  quarter: string
  articleId: string | null
  title: string
  /** fen */
  paid: number
}

interface PersonSheetProps {
  row: LineRow
  quarter: string
  /** the line is in a draft, and who looks may decide on it */
  onDecide?: (act: DecisionAct) => unknown
  /** the line was approved, and who looks may put it right */
  onCorrect?: (what: ToCorrect) => void
  /** the statement was made again meanwhile */
  onStale: () => void
  onClose: () => void
}

/** One person's line: every piece with why it earns what it earns, what it puts right, and what was decided. */
export function PersonSheet({ row, quarter, onDecide, onCorrect, onStale, onClose }: PersonSheetProps) {
  const { me } = useMe()
  const [reading, setReading] = useState(false)
  const line = useCall(cloud.remuneration.line, { lineId: row.id })
  const { authorId, authorName, unitName, pieces, gross, tax, net, problems, decision } = row
  if (reading) return <NumbersSheet memberId={authorId} name={authorName} onClose={onClose} />

  const acts = onDecide ? decisionsOn([row]) : []
  const about = { lineId: row.id, authorName, quarter }
  return (
    <Popup
      open
      title={authorName}
      onClose={onClose}
      foot={
        acts.length > 0 && (
          <Bar plain>
            {acts.map(({ act }) => (
              <Button key={act} block kind={act === 'pay' && !decision ? 'primary' : 'line'} onTap={() => onDecide?.(act)}>{actNames[act]}</Button>
            ))}
          </Bar>
        )
      }
    >
      <View className='sub muted'>{spaced(unitName)}</View>
      <View className='officer__sums sub ink2'>
        <Dots items={[`${pieces} 篇`, `应发 ${formatYuan(gross)} 元`, `代扣税 ${formatYuan(tax)} 元`, `实发 ${formatYuan(net)} 元`]} />
      </View>
      {problems.map(problem => <View className='officer__note' key={problem}><Note tone='warn'>{problemWords(problem, row)}</Note></View>)}
      {decision && (
        <View className='officer__note'>
          <Note icon='check-circle'>
            <View>{spaced(`${decisionNames[decision.what]}：${decision.why}`)}</View>
            <View className='cap muted'><Dots items={[decision.by, dayAndTime(decision.at)]} /></View>
          </Note>
        </View>
      )}
      {hasRole(me, 'approver', 'treasurer', 'admin') && (
        <View className='sheet-rows'>
          <Row icon='lock' title='证件与账户' detail='查看完整号码，会留下记录并告诉本人' onTap={() => setReading(true)} />
        </View>
      )}
      {line.error?.code === 'NOT_FOUND' ? (
        <Blank icon='reload' title='这张表刚重新制过' detail='这一行已经换成新的。' action={{ label: '看最新的', kind: 'line', onTap: onStale }} />
      ) : (
        <Part what='稿件' state={line}>
          {({ line: { articles, corrections } }) => (
            <View>
              {corrections.map(({ id, corrects, title, amount, why }) => (
                <View className='officer__piece' key={id}>
                  <View className='line-base between'>
                    <View className='grow'><Words>{title || `${nameOf(corrects)}稿酬`}</Words></View>
                    <View className='officer__day'><Words strong nowrap>{correctionWords(amount)}</Words></View>
                  </View>
                  <View className='cap muted'>{spaced(`更正${nameOf(corrects)}：${why}`)}</View>
                </View>
              ))}
              {articles.map(piece => (
                <PieceLine key={piece.articleId} piece={piece} onCorrect={onCorrect && (paid => onCorrect({ ...about, articleId: piece.articleId, title: piece.title, paid }))} />
              ))}
              {onCorrect && gross > 0 && (
                <View className='officer__piece'>
                  <Button kind='text' size='s' onTap={() => onCorrect({ ...about, articleId: null, title: '', paid: gross })}>不是某一篇的错，更正合计</Button>
                </View>
              )}
            </View>
          )}
        </Part>
      )}
    </Popup>
  )
}

function PieceLine({ piece: { title, publishedAt, pricing, portion }, onCorrect }: { piece: Piece; onCorrect?: (paid: number) => void }) {
  return (
    <View className='officer__piece'>
      <View className='line-base between'>
        <View className='grow'><Words>{title}</Words></View>
        <View className='officer__day'><Words size='cap' tone='muted' nowrap>{`${dayOf(publishedAt)}刊`}</Words></View>
      </View>
      <Why pricing={pricing} portion={portion} />
      {onCorrect && <Button kind='text' size='s' onTap={() => onCorrect((portion ?? pricing).gross)}>更正这一笔</Button>}
    </View>
  )
}
