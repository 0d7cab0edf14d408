import { View } from '@tarojs/components'

import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan } from '../../../shared/domain/money'
import { genreNames, gradeNames, pricingWords } from '../../../shared/domain/pricing-words'
import type { Pricing } from '../../../shared/domain/remuneration'
import type { Portion } from '../../../shared/domain/shares'
import { Icon } from '../icon/icon'
import { Money } from '../money/money'
import { Words } from '../text/words'
import { spaced } from '../text/spaced'
import './why.css'

interface WhyProps {
  pricing: Pricing
  /** what of it is the one author's whom this is about, where several wrote it */
  portion?: Portion
}

/** Why a piece earns what it earns: the lengths, the rate, the product, and the share of it. */
export function Why({ pricing, portion }: WhyProps) {
  return (
    <View className='why'>
      <PricingLines pricing={pricing} />
      <View className='why__sum line between'>
        <Words tone='ink2' size='sub'>稿酬</Words>
        <Money fen={pricing.gross} confirm={!portion} />
      </View>
      {portion && (
        <View className='why__line line between'>
          <Words tone='ink2' size='sub'>{`合写，份额 ${portion.percent}%`}</Words>
          <Money fen={portion.gross} confirm />
        </View>
      )}
      <View className='why__how cap muted'>{spaced(pricingWords(pricing))}</View>
      <BelowMinimum pricing={pricing} />
    </View>
  )
}

/** The length and the rate alone, where the amount stands elsewhere. */
export function PricingLines({ pricing }: { pricing: Pricing }) {
  const { characters, units, unitCharacters, genre, grade, rate } = pricing
  const unit = unitCharacters === 100 ? '百字' : '千字'
  return (
    <>
      <View className='why__line line between sub'>
        <Words tone='ink2'>{`正文 ${formatCount(characters)} 字`}</Words>
        <Words>{`${Math.round(units * 1000) / 1000} 个${unit}`}</Words>
      </View>
      <View className='why__line line between sub'>
        <Words tone='ink2'>{grade ? `${genreNames[genre]}，${gradeNames[grade]}等` : genreNames[genre]}</Words>
        <Words>{`${formatYuan(rate)} 元/${unit}`}</Words>
      </View>
    </>
  )
}

/** Flags a piece that earns less than the law asks for. */
export function BelowMinimum({ pricing }: { pricing: Pricing }) {
  if (!pricing.belowStatutoryMinimum) return null
  return (
    <View className='why__how line cap c-warn'>
      <Icon className='why__ic' name='alert' size={16} color='warning' />
      {spaced(`低于法定最低稿酬 ${formatYuan(pricing.statutoryMinimum)} 元`)}
    </View>
  )
}
