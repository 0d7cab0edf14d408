import { View } from '@tarojs/components'
import { useState } from 'react'

import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan } from '../../../shared/domain/money'
import { possiblePricings, pricingsAs } from '../../../shared/domain/possible-pricings'
import { genreNames, gradeNames, pricingWords } from '../../../shared/domain/pricing-words'
import type { Pricing, RemunerationPolicy } from '../../../shared/domain/remuneration'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Money } from '../../components/money/money'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { Tap } from '../../components/tap/tap'
import { Dot } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'

/** The length as it will be paid, and what it would earn; without the rules on the phone, the length alone. */
export function Estimate({ characters }: { characters: number }) {
  const [open, setOpen] = useState(false)
  const { data } = useCall(cloud.remuneration.policy, {}, { keep: true })
  const policy = data?.policy
  const priced = policy && characters > 0 ? policy : null

  return (
    <View className='estimate'>
      <View className='grow'>
        <View className='estimate__n'>
          正文<View className='estimate__count strong num'>{formatCount(characters)}</View>字
          {priced && <><Dot />预计<AmountRange pricings={pricingsAs('brief', characters, priced)} /></>}
        </View>
        {priced && <View className='cap muted'>{spaced(rangeWords(pricingsAs('brief', characters, priced)))}</View>}
      </View>
      {priced && <Tap className='estimate__how' onTap={() => setOpen(true)}>计价说明</Tap>}
      {priced && <Explained open={open} onClose={() => setOpen(false)} characters={characters} policy={priced} />}
    </View>
  )
}

function AmountRange({ pricings }: { pricings: readonly Pricing[] }) {
  const [least, most] = endsOf(pricings)
  return (
    <>
      <View className='estimate__amount strong num c-money'>{least === most ? formatYuan(most) : `${formatYuan(least)}–${formatYuan(most)}`}</View>
      元
    </>
  )
}

function Explained({ open, onClose, characters, policy }: { open: boolean; onClose: () => void; characters: number; policy: RemunerationPolicy }) {
  return (
    <Popup open={open} title='计价说明' onClose={onClose}>
      <View className='choices'>
        {possiblePricings(characters, policy).map(pricing => (
          <Row
            key={`${pricing.genre}${pricing.grade}`}
            title={pricing.grade ? `${genreNames[pricing.genre]}，${gradeNames[pricing.grade]}等` : genreNames[pricing.genre]}
            detail={pricingWords(pricing)}
            end={<View className='ink1'><Money fen={pricing.gross} /></View>}
          />
        ))}
      </View>
      <View className='estimate__note cap muted'>
        体裁和等级由编辑部采用时定，按刊发当天的标准计价。只计正文，标题、署名不计字数。
      </View>
    </Popup>
  )
}

function endsOf(pricings: readonly Pricing[]): [number, number] {
  const amounts = pricings.map(({ gross }) => gross)
  return [Math.min(...amounts), Math.max(...amounts)]
}

/** `按信息计，7 个百字 × 30–50 元，等级由编辑定` */
function rangeWords(pricings: readonly Pricing[]): string {
  const [first] = pricings
  if (!first) return ''
  const rates = pricings.map(({ rate }) => rate)
  const unit = first.unitCharacters === 100 ? '百字' : '千字'
  const [least, most] = [Math.min(...rates), Math.max(...rates)]
  const rate = least === most ? formatYuan(least) : `${formatYuan(least)}–${formatYuan(most)}`
  return `按${genreNames[first.genre]}计，${Math.round(first.units * 1000) / 1000} 个${unit} × ${rate} 元，等级由编辑定`
}
