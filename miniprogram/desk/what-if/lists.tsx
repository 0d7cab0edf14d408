import { View } from '@tarojs/components'
import { useState } from 'react'

import { losers, winners } from '../../../shared/domain/what-if'
import { Pane } from '../../components/desk/pane'
import { Seg } from '../../components/seg/seg'
import { ArticlesBelow } from './articles-below'
import { Extremes } from './extremes'
import { Officers } from './officers'
import type { Reckoned } from './words'

type Side = 'officers' | 'extremes' | 'below'

/** Of each end. */
const mostExtreme = 10

/** The same trial by person, by who would notice it most, and by what the law would not allow. */
export function Lists({ answer }: { answer: Reckoned }) {
  const [side, setSide] = useState<Side>('officers')
  const sides: { value: Side; label: string }[] = [
    { value: 'officers', label: '逐人' },
    { value: 'extremes', label: '增减最多' },
    { value: 'below', label: `低于法定 ${answer.below.then}` },
  ]
  return (
    <Pane fill>
      <View className='try-tabs'><Seg label='看法' options={sides} value={side} onChange={setSide} /></View>
      {side === 'officers' && <Officers answer={answer} />}
      {side === 'extremes' && <Extremes winners={winners(answer.officers, mostExtreme)} losers={losers(answer.officers, mostExtreme)} />}
      {side === 'below' && <ArticlesBelow articles={answer.articlesBelow} all={answer.below.then} />}
    </Pane>
  )
}
