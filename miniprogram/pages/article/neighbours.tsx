import { View } from '@tarojs/components'

import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import { goOnTo, urls } from '../routes'

type Neighbour = { id: string; title: string } | null

/** The way through the issue: each takes this article's place, so that back is where one came from. */
export function Neighbours({ previous, next }: { previous: Neighbour; next: Neighbour }) {
  if (!previous && !next) return null
  return (
    <View className='neighbours'>
      {previous && <Way name='上一篇' to={previous} />}
      {next && <Way name='下一篇' to={next} />}
    </View>
  )
}

function Way({ name, to: { id, title } }: { name: string; to: { id: string; title: string } }) {
  return (
    <Tap role='link' className='neighbour' onTap={() => goOnTo(urls.article(id))}>
      <View className='cap muted'>{name}</View>
      <View>{spaced(title)}</View>
    </Tap>
  )
}
