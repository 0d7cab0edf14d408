import { View } from '@tarojs/components'

import type { Article, Remark } from '../../../shared/contract/article'
import { dayAndTime } from '../../../shared/domain/instant'
import { placeIn } from '../../../shared/domain/remark-place'
import { Icon } from '../../components/icon/icon'
import { Note } from '../../components/note/note'
import { Tap } from '../../components/tap/tap'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'

interface RemarkNoteProps {
  article: Article
  /** the text as it stands now, in which places are found again */
  body: string
  /** leads to a place; left out where there is nothing to mend */
  onPlace?: (from: number, to: number) => void
}

/** What the editors said last, over the text it is about: of the whole, then of places in it. */
export function RemarkNote({ article, body, onPlace }: RemarkNoteProps) {
  if (article.status !== 'returned' && article.status !== 'declined') return null
  const declined = article.status === 'declined'
  const said = article.remarks.filter(({ place }) => !place).at(-1)
  const placed = placedLast(article.remarks)
  if (!said && placed.length === 0) return null
  return (
    <Note tone={declined ? 'bad' : 'warn'}>
      {said && (
        <>
          <View>{spaced(said.text)}</View>
          <View className='cap muted'><Dots items={[declined ? '编辑部未采用' : '编辑部退回修改', said.by, dayAndTime(said.at)]} /></View>
        </>
      )}
      {placed.map(remark => <Placed key={remark.id} remark={remark} body={body} onPlace={onPlace} />)}
    </Note>
  )
}

/** Those of the text that was read last, in the order of the text. */
function placedLast(remarks: readonly Remark[]): Remark[] {
  const placed = remarks.filter(({ place }) => place !== null)
  const last = Math.max(...placed.map(({ version }) => version))
  return placed.filter(({ version }) => version === last).sort((a, b) => a.place!.from - b.place!.from)
}

function Placed({ remark: { text, place }, body, onPlace }: { remark: Remark; body: string; onPlace: RemarkNoteProps['onPlace'] }) {
  const found = placeIn(body, place!)
  const words = (
    <View className='grow'>
      <View className='cap muted'>{found ? spaced(`“${shortly(place!.quote)}”`) : spaced(`“${shortly(place!.quote)}”，这处已经改过`)}</View>
      <View>{spaced(text)}</View>
    </View>
  )
  if (!found || !onPlace) return <View className='remark'>{words}</View>
  return (
    <Tap className='remark line' label={`${text}，去看“${shortly(place!.quote)}”`} onTap={() => onPlace(found.from, found.to)}>
      {words}
      <Icon name='chevron-right' size={16} color='ink-3' />
    </Tap>
  )
}

const shortly = (quote: string) => (quote.length > 40 ? `${quote.slice(0, 40)}…` : quote)
