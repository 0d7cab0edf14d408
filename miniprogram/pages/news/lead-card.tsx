import { Image, View } from '@tarojs/components'
import { useState } from 'react'

import type { NewsLine } from '../../../shared/contract/news'
import { issueName } from '../../../shared/domain/issue-name'
import { readingMinutes } from '../../../shared/domain/reading-time'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { Tap } from '../../components/tap/tap'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { spaced } from '../../components/text/spaced'
import { open, urls } from '../routes'

interface LeadCardProps {
  item: NewsLine
  about: { picture: string | null; articles: number; characters: number }
}

/** The newest article, with the issue of the bulletin it leads. */
export function LeadCard({ item, about: { picture, articles, characters } }: LeadCardProps) {
  return (
    <Card>
      <Tap role='link' className='lead' onTap={() => open(urls.article(item.id))}>
        {picture && <LeadPicture key={picture} url={picture} />}
        <View className='lead__words'>
          <View className='sub c-brand'><Dots items={['行业简讯', issueName(item.issueId)]} /></View>
          <View className='lead__t'>{spaced(item.title)}</View>
        </View>
      </Tap>
      <View className='lead__foot'>
        <Tap role='link' className='lead__more' onTap={() => open(urls.newsIssue(item.issueId))}>
          <Words size='sub' tone='ink2'>{`本期 ${articles} 条，约 ${readingMinutes(characters)} 分钟读完`}</Words>
          <Icon name='chevron-right' size={16} color='ink-3' />
        </Tap>
        <Tap role='link' className='lead__more' onTap={() => open(urls.newsIssues)}><Words size='sub' tone='brand'>往期</Words></Tap>
      </View>
    </Card>
  )
}

/** A link is good for an hour: one that was kept for longer, or has no network, leaves no empty frame. */
function LeadPicture({ url }: { url: string }) {
  const [gone, setGone] = useState(false)
  if (gone) return null
  return <Image className='lead__p' mode='aspectFill' src={url} onError={() => setGone(true)} {...{ 'aria-hidden': 'true' }} />
}
