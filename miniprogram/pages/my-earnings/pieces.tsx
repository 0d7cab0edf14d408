import { View } from '@tarojs/components'
import { useState } from 'react'

import type { LineCorrection, Piece } from '../../../shared/contract/remuneration'
import { Card } from '../../components/card/card'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { spaced } from '../../components/text/spaced'
import { nameOfQuarter } from './line-words'
import { PieceRow } from './piece-row'

/** What was published, each piece opening to its reckoning. */
export function Pieces({ articles }: { articles: readonly Piece[] }) {
  const [shown, setShown] = useState<string | null>(null)
  if (articles.length === 0) return null
  return (
    <>
      <Section near title='稿件' end='点开看怎么算'>
        <Card>
          {articles.map(piece => (
            <PieceRow
              key={piece.articleId}
              piece={piece}
              open={shown === piece.articleId}
              onToggle={() => setShown(shown === piece.articleId ? null : piece.articleId)}
            />
          ))}
        </Card>
      </Section>
      <View className='earnings__foot cap muted'>{spaced('标题、署名、图片说明不计字数。')}</View>
    </>
  )
}

/** What was paid wrongly before and is put right here, with the reason. */
export function Corrections({ corrections }: { corrections: readonly LineCorrection[] }) {
  if (corrections.length === 0) return null
  return (
    <Section title='更正以前的稿酬' end={`${corrections.length} 笔`}>
      <Card>
        {corrections.map(({ id, title, corrects, why, amount }) => (
          <Row key={id} top airy title={title || '整季'} detail={`${nameOfQuarter(corrects)}：${why}`} end={<Money fen={amount} />} />
        ))}
      </Card>
    </Section>
  )
}
