import { View } from '@tarojs/components'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { open, urls } from '../routes'
import { piecesOf } from './pieces'
import './home.css'

/** An officer's articles: what this quarter brought, what waits, and what came back to be mended. */
export function MyPieces() {
  const { data } = useCall(cloud.newsroom.mine, {}, { keep: true })
  if (!data) return null
  const { quarter, published, accepted, submitted, returned } = piecesOf(data.articles, data.now)
  const waiting = [submitted > 0 && `待审 ${submitted}`, accepted > 0 && `已采用 ${accepted}，待刊发`]
  return (
    <Section title='我的供稿' more={{ label: '本季任务', onTap: () => open(urls.myWork) }}>
      <Card>
        {data.articles.length === 0 ? (
          <Row
            title='还没有稿件'
            detail='单位里的一件小事、一个数据，都可以写成一条简讯'
            onTap={() => open(urls.write())}
          />
        ) : (
          <Row onTap={() => open(urls.myArticles)} chevron={false}>
            <View className='pieces line-base'>
              <View>
                <Words>{`第 ${quarter.quarter} 季度刊发 `}</Words>
                <Words strong>{String(published)}</Words>
                <Words> 篇</Words>
              </View>
              <View className='pieces__end cap muted num'>
                <Dots items={waiting} />
              </View>
            </View>
          </Row>
        )}
        {returned.map(({ id, title }) => (
          <Row
            key={id}
            lead={
              <Tag tone='warn' icon='pen'>
                退回修改
              </Tag>
            }
            onTap={() => open(urls.write(id))}
          >
            <View className='pieces__title'>
              <Words>{title || '还没有标题'}</Words>
            </View>
          </Row>
        ))}
      </Card>
    </Section>
  )
}
