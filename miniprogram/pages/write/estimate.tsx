import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Counts } from '../../../shared/domain/article-body'
import type { CountingRule } from '../../../shared/domain/character-count'
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

const ruleWords: Readonly<Record<CountingRule, { name: string; how: string }>> = {
  word: { name: '字数', how: '一个汉字、一个全角标点各计一，连着写的字母和数字合计一' },
  han: { name: '汉字', how: '只数汉字，标点、字母和数字都不计' },
  characters: { name: '字符', how: '除空格外，每个字、标点、字母、数字各计一' },
}
const rules = Object.keys(ruleWords) as CountingRule[]

/** The length as it will be paid, and what it would earn; without the rules on the phone, the length alone. */
export function Estimate({ counts }: { counts: Counts }) {
  const [open, setOpen] = useState<'counts' | 'pricing' | null>(null)
  const { data } = useCall(cloud.remuneration.policy, {}, { keep: true })
  const policy = data?.policy
  const pays = policy?.countingRule ?? 'word'
  const characters = counts[pays]
  const priced = policy && characters > 0 ? policy : null

  return (
    <View className='estimate'>
      <View className='grow'>
        <View className='estimate__n'>
          <Tap className='estimate__n' label={`正文 ${formatCount(characters)} 字，看怎么数`} onTap={() => setOpen('counts')}>
            正文<View className='estimate__count strong num'>{formatCount(characters)}</View>字
          </Tap>
          {priced && <><Dot />预计<AmountRange pricings={pricingsAs('brief', characters, priced)} /></>}
        </View>
        {priced && <View className='cap muted'>{spaced(rangeWords(pricingsAs('brief', characters, priced)))}</View>}
      </View>
      {priced && <Tap className='estimate__how' onTap={() => setOpen('pricing')}>计价说明</Tap>}
      {priced && <Explained open={open === 'pricing'} onClose={() => setOpen(null)} characters={characters} policy={priced} />}
      <Counted open={open === 'counts'} onClose={() => setOpen(null)} counts={counts} pays={pays} />
    </View>
  )
}

function Counted({ open, onClose, counts, pays }: { open: boolean; onClose: () => void; counts: Counts; pays: CountingRule }) {
  return (
    <Popup open={open} title='三种数法' onClose={onClose}>
      <View className='choices'>
        {rules.map(rule => (
          <Row
            key={rule}
            title={rule === pays ? `${ruleWords[rule].name}，稿酬按这个数计` : ruleWords[rule].name}
            detail={ruleWords[rule].how}
            end={<View className='ink1 num'>{formatCount(counts[rule])}</View>}
          />
        ))}
      </View>
      <View className='estimate__note cap muted'>只数正文，小标题和表格里的字也算；标题、署名、图片说明不算。</View>
    </Popup>
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
