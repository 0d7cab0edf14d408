import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'

import { byline } from '../../../shared/domain/byline'
import { formatCount } from '../../../shared/domain/format-count'
import { issueName } from '../../../shared/domain/issue-name'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { ArticleBody } from '../../components/article-body/article-body'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { Tag } from '../../components/tag/tag'
import { spaced } from '../../components/text/spaced'
import { DeskFrame } from '../desk-frame'
import { openPaper } from '../issue/open-paper'
import { deskRoutes } from '../rail-items'
import { copyIssue } from './copy-issue'
import './issue-preview.css'

/** One issue as readers will see it: its contents, then its articles; and the ways to take it elsewhere. */
export default function IssuePreviewPage() {
  const { id = '' } = useRouter().params
  const state = useCall(cloud.bulletin.preview, { issueId: id })
  const columns = state.data?.columns ?? []

  return (
    <DeskFrame
      title={state.data ? issueName(id) : '预览'}
      what='这一期'
      roles={['editor', 'admin']}
      current={deskRoutes.issue}
      state={state}
      bar={columns.length > 0 && (
        <Bar>
          <Button icon='doc' block onTap={() => openPaper(id)}>导出 Word</Button>
          <Button icon='share' block onTap={() => copyIssue({ issueId: id, columns })}>{process.env.TARO_ENV === 'h5' ? '复制到公众号' : '复制文字'}</Button>
        </Bar>
      )}
    >
      {() =>
        columns.length === 0 ? (
          <Blank icon='pen' title='这一期还没有稿件' detail='采用稿件后，这里就是读者看到的样子。' />
        ) : (
          <View className='sheet-paper'>
            <Section near title='本期目录'>
              {columns.map(({ name, articles }) => (
                <View key={name}>
                  <View className='sheet-paper__column sub muted'>{spaced(name)}</View>
                  <Card>
                    {articles.map(article => (
                      <Row key={article.id} title={article.title} detail={byline(article)} end={article.withdrawn ? <Tag>已撤稿</Tag> : `${formatCount(article.characters)} 字`} />
                    ))}
                  </Card>
                </View>
              ))}
            </Section>
            {columns.flatMap(({ name, articles }) =>
              articles
                .filter(({ withdrawn }) => !withdrawn)
                .map(article => (
                  <View key={article.id} className='sheet-paper__article'>
                    <View className='cap c-brand'>{spaced(name)}</View>
                    <View className='h1' {...{ role: 'heading', 'aria-level': '2' }}>{spaced(article.title)}</View>
                    <View className='sub muted'>{spaced(byline(article))}</View>
                    {article.source && <View className='sub muted'>{spaced(`来源：${article.source}`)}</View>}
                    <View className='sheet-paper__text'><ArticleBody body={article.body} pictures={article.pictures} /></View>
                  </View>
                )),
            )}
          </View>
        )
      }
    </DeskFrame>
  )
}
