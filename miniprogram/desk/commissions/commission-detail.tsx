import { View } from '@tarojs/components'

import { articleKindNames } from '../../../shared/domain/article-rules'
import { dayAndTime, dayOf, type Instant } from '../../../shared/domain/instant'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { Words } from '../../components/text/words'
import { open } from '../../pages/routes'
import { deskRoutes } from '../rail-items'
import '../sheet.css'
import { TakerTag, deadlineWords, type Commission } from './words'

/** One commission whole: what was ordered, who took it on, who declined, who said nothing. */
export function CommissionDetail({ commission, now }: { commission: Commission; now: Instant }) {
  const { kind, brief, deadline, pieces, left, everyone, offered, invited, accepted, declined, madeBy, madeAt, closedWhy } = commission
  const answered = new Set([...accepted, ...declined].map(({ memberId }) => memberId))
  const silent = invited.filter(({ memberId }) => !answered.has(memberId))
  return (
    <View>
      {brief !== '' && <View className='ordered__brief ink2'>{spaced(brief)}</View>}
      <View className='cap muted'>
        <Dots items={[articleKindNames[kind], deadlineWords(deadline, now), `约 ${pieces} 篇，${left > 0 ? `余 ${left} 篇` : '已接满'}`]} />
      </View>
      <View className='cap muted'><Dots items={[`${madeBy} ${dayAndTime(madeAt)} 约稿`, everyone ? `发给全部 ${offered} 位信息员` : `发给 ${offered} 位信息员`]} /></View>
      {closedWhy !== '' && <View className='cap muted'>{spaced(`结束说明：${closedWhy}`)}</View>}
      <View className='ordered__people sheet-rows'>
        {accepted.length === 0 && <Row title={<Words tone='muted'>还没有人接下</Words>} />}
        {accepted.map(each => (
          <Row
            key={each.memberId}
            title={each.name}
            detail={each.delivery ? `${each.delivery.title}，${dayOf(each.delivery.at)}交` : each.unitName}
            end={<TakerTag {...each} />}
            onTap={each.delivery ? () => open(`${deskRoutes.review}?id=${each.delivery!.articleId}`) : undefined}
          />
        ))}
        {declined.map(({ memberId, name, unitName, why }) => (
          <Row key={memberId} title={name} detail={why || unitName} end={<Words size='cap' tone='muted'>已谢绝</Words>} />
        ))}
        {silent.map(({ memberId, name, unitName }) => (
          <Row key={memberId} title={name} detail={unitName} end={<Words size='cap' tone='muted'>还没回复</Words>} />
        ))}
      </View>
    </View>
  )
}
