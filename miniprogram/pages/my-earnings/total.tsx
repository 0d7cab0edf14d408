import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { formatCount } from '../../../shared/domain/format-count'
import type { Fen } from '../../../shared/domain/money'
import { Card } from '../../components/card/card'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Steps } from '../../components/steps/steps'
import { Words } from '../../components/text/words'
import type { Way } from './line-words'

interface TotalProps {
  pieces: number
  characters: number
  gross: Fen
  tax: Fen
  net: Fen
  tag: ReactNode
  /** how far it is; null for what is not paid by this statement */
  way: Way | null
}

/** The quarter's sums: what is due, what is withheld, what arrives, and how far it is. */
export function Total({ pieces, characters, gross, tax, net, tag, way }: TotalProps) {
  return (
    <Card>
      <View className='total'>
        <View className='line between'>
          <Words size='sub' tone='muted'>应发合计</Words>
          {tag}
        </View>
        <Money fen={gross} confirm size='xl' />
        <View><Words size='sub' tone='muted'>{`刊发 ${pieces} 篇，计 ${formatCount(characters)} 字`}</Words></View>
      </View>
      {way && <View className='total__steps'><Steps {...way} /></View>}
      <Row className='row--line' name='代扣税'><View className='total__v'><Money fen={tax} /></View></Row>
      <Row name='实发'><View className='total__v'><Money fen={net} /></View></Row>
    </Card>
  )
}
