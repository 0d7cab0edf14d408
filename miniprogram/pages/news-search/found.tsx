import { Text, View } from '@tarojs/components'

import type { FoundNews } from '../../../shared/contract/news'
import { fullDayOf } from '../../../shared/domain/instant'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { More } from '../../components/more/more'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import { open, urls } from '../routes'

interface FoundProps {
  text: string
  items: readonly FoundNews[]
  more: boolean
  failed: boolean
  /** These are still another text's. */
  waiting: boolean
  onMore: () => void
  onOpen: () => void
}

/** The articles that hold all the words, with the sentence where they stand. */
export function Found({ text, items, more, failed, waiting, onMore, onOpen }: FoundProps) {
  function show(id: string) {
    onOpen()
    open(urls.article(id))
  }
  if (items.length === 0 && waiting) return null
  if (items.length === 0 && !more) return <Blank icon='search' title={`没有找到含“${text}”的稿件`} detail='换一个词，或少写几个字再试。' />
  return (
    <>
      {items.length > 0 && (
        <Card>
          {items.map(({ id, title, titleHits, excerpt, unitName, authorName, publishedAt }) => (
            <Row key={id} airy chevron={false} title={<Marked text={title} hits={titleHits} />} onTap={() => show(id)}>
              <View className='sub ink2'><Marked {...excerpt} /></View>
              <View className='cap muted found__by'><Dots items={[`${unitName} ${authorName}`, fullDayOf(publishedAt)]} /></View>
            </Row>
          ))}
        </Card>
      )}
      {more && <More failed={failed} onTap={onMore} />}
    </>
  )
}

/** A text with its hits set apart. */
function Marked({ text, hits }: { text: string; hits: readonly { from: number; to: number }[] }) {
  const edges = [0, ...hits.flatMap(({ from, to }) => [from, to]), text.length]
  const pieces = edges.slice(1).map((edge, i) => ({ piece: text.slice(edges[i], edge), hit: i % 2 === 1 }))
  return <Text>{pieces.map(({ piece, hit }, i) => <Text key={i} className={hit ? 'hit' : undefined}>{spaced(piece)}</Text>)}</Text>
}
