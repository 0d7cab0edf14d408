import { View } from '@tarojs/components'

import type { Output } from '../../../shared/contract/call'
import type { commission } from '../../../shared/contract/commission'
import { parseQuarterKey } from '../../../shared/domain/quarter'
import { Card } from '../../components/card/card'
import { Money } from '../../components/money/money'
import { Quota } from '../../components/quota/quota'
import { Stat, Stats } from '../../components/stat/stat'
import { Tag } from '../../components/tag/tag'
import { Words } from '../../components/text/words'
import { open, urls } from '../routes'

type Work = Output<typeof commission.calls.mine>

/** So many cells can be told apart on a phone. */
const mostCells = 20

/** The unit's quarter at one look, and what of it is one's own. @param gross fen */
export function Progress({ work, gross }: { work: Work; gross: number }) {
  const { owed, own, unit, unitName, officers, quarter } = work
  return (
    <>
      <Card>
        <View className='work'>
          <View className='line-base between'>
            <Headline {...work} />
            {owed > 0 && <View className='work__of'><Words size='cap' tone='muted' nowrap>{`已采用 ${unit.accepted} / 应报 ${owed}`}</Words></View>}
          </View>
          {owed > 0 && owed <= mostCells && <Quota done={unit.accepted} owed={owed} />}
          <View className='work__foot'>
            <Words size='cap' tone='muted'>{officers > 1 ? `${unitName}，${officers} 位信息员合计` : unitName}</Words>
            <View className='work__tag'><Pace {...work} /></View>
          </View>
        </View>
      </Card>
      <View className='work__figs'>
        <Stats>
          <Stat name={officers > 1 ? '我投稿' : '投稿'} value={own.sent} unit='篇' detail={own.waiting > 0 ? `在审 ${own.waiting}` : undefined} onTap={() => open(urls.myArticles)} />
          <Stat name='刊发' value={own.published} unit='篇' detail={own.accepted > own.published ? `待刊 ${own.accepted - own.published}` : undefined} onTap={() => open(urls.myArticles)} />
          <Stat name='税前稿酬' tone='money' value={<Money fen={gross} unit={null} />} unit='元' onTap={() => open(`${urls.myEarnings}?quarter=${quarter}`)} />
        </Stats>
      </View>
    </>
  )
}

function Headline({ owed, unit: { accepted }, quarter }: Work) {
  const name = `第 ${parseQuarterKey(quarter)?.quarter ?? ''} 季度`
  if (owed === 0) return <Words strong>{`${name}没有定篇数，写了照常采用`}</Words>
  if (accepted >= owed) return <Words strong>{`${name}已完成`}</Words>
  return <Words strong>{`${name}还差 ${owed - accepted} 篇`}</Words>
}

function Pace({ owed, short, unit: { accepted, waiting }, quarter, quarters }: Work) {
  if (owed === 0) return null
  if (accepted >= owed) return <Tag tone='ok' icon='check'>完成</Tag>
  if (quarter !== quarters[0]) return <Tag tone='line'>没有完成</Tag>
  if (short > 0) return <Tag tone='warn' icon='clock'>{`按进度少 ${short} 篇`}</Tag>
  return <Tag icon='check'>{waiting > 0 ? `跟上进度，在审 ${waiting}` : '跟上进度'}</Tag>
}
