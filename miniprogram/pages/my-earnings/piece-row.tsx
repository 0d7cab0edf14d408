import { View } from '@tarojs/components'

import type { Piece } from '../../../shared/contract/remuneration'
import { formatCount } from '../../../shared/domain/format-count'
import { dayOf } from '../../../shared/domain/instant'
import { genreNames, gradeNames } from '../../../shared/domain/pricing-words'
import { Money } from '../../components/money/money'
import { Tap } from '../../components/tap/tap'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { Why } from '../../components/why/why'

interface PieceRowProps {
  piece: Piece
  open: boolean
  onToggle: () => void
}

/** A published piece with what it earns; opened, why. */
export function PieceRow({ piece: { title, publishedAt, pricing, portion }, open, onToggle }: PieceRowProps) {
  const { genre, grade, characters } = pricing
  return (
    <>
      <Tap className='row row--top row--airy' label={`${title}，${open ? '收起' : '看怎么算'}`} onTap={onToggle}>
        <View className='grow'>
          <View className='row__t'>{spaced(title)}</View>
          <View className='row__d'>
            <Dots items={[grade ? `${genreNames[genre]} ${gradeNames[grade]}等` : genreNames[genre], `${formatCount(characters)} 字`, `${dayOf(publishedAt)}刊`, portion && `份额 ${portion.percent}%`]} />
          </View>
        </View>
        <View className='piece__n'><Money fen={(portion ?? pricing).gross} confirm /></View>
      </Tap>
      {open && <Why pricing={pricing} portion={portion} />}
    </>
  )
}
