import type { NewsLine } from '../../../shared/contract/news'
import { articleKindNames } from '../../../shared/domain/article-rules'
import { timeOf } from '../../../shared/domain/instant'
import { Row } from '../../components/row/row'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { readersWords } from '../readers-words'
import { open, urls } from '../routes'

/** Where kinds are mixed, what the association itself says is marked. */
export function NewsRow({ item, marked }: { item: NewsLine; marked: boolean }) {
  const own = marked && item.kind === 'association-news'
  return (
    <Row
      airy
      chevron={false}
      title={item.title}
      detail={
        <Dots
          items={[
            own && <Words key='kind' tone='brand'>{articleKindNames[item.kind]}</Words>,
            `${item.unitName} ${item.authorName}`,
            timeOf(item.publishedAt),
            readersWords(item.readers),
          ]}
        />
      }
      onTap={() => open(urls.article(item.id))}
    />
  )
}
