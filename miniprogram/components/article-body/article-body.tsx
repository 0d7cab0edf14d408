import { Image, Text, View } from '@tarojs/components'

import { blocksOf, picturesAtTheEnd, type Block } from '../../../shared/domain/article-body'
import { cx } from '../cx'
import { spaced } from '../text/spaced'
import { segmentsOf, type Mark } from './marked'
import '../text/text.css'
import './article-body.css'

export interface ShownPicture {
  caption: string
  /** null when the file is gone */
  url: string | null
}

interface ArticleBodyProps {
  body: string
  pictures: readonly ShownPicture[]
  /** Places that somebody pointed at, with the numbers by which they are spoken of. */
  marks?: readonly Mark[]
  onMark?: (mark: Mark) => void
  /** A heading or a paragraph was tapped. */
  onPassage?: (passage: Passage) => void
}

/** @property from where they begin in the body, UTF-16 units */
export interface Passage {
  text: string
  from: number
}

/** The id of the element that shows a passage: by it a selection in a browser is found in the text. */
export const passageId = (from: number): string => `passage-${from}`

/** The body of an article as it is read: headings, paragraphs, pictures with captions, tables. */
export function ArticleBody({ body, pictures, ...pointing }: ArticleBodyProps) {
  const blocks: Block[] = [
    ...blocksOf(body),
    ...picturesAtTheEnd(body, pictures.length).map(number => ({ type: 'picture' as const, number })),
  ]
  return <View className='read'>{blocks.map((block, i) => <Shown key={i} block={block} pictures={pictures} {...pointing} />)}</View>
}

type Pointing = Pick<ArticleBodyProps, 'marks' | 'onMark' | 'onPassage'>

function Shown({ block, pictures, ...pointing }: { block: Block; pictures: readonly ShownPicture[] } & Pointing) {
  switch (block.type) {
    case 'heading':
      return <View className='read__h' {...{ role: 'heading', 'aria-level': '3' }} {...pointable(block, pointing)}><Marked block={block} {...pointing} /></View>
    case 'paragraph':
      return <View className='read__p' {...pointable(block, pointing)}><Marked block={block} {...pointing} /></View>
    case 'picture':
      return <Pictured picture={pictures[block.number - 1]} />
    case 'table':
      return (
        <View className='read__t'>
          {block.rows.map((cells, row) => (
            <View className='read__tr' key={row}>{cells.map((cell, i) => <View className='read__td' key={i}>{spaced(cell)}</View>)}</View>
          ))}
        </View>
      )
  }
}

const pointable = ({ text, from }: Passage, { marks, onPassage }: Pointing) => ({
  ...(marks && { id: passageId(from) }),
  ...(onPassage && { onClick: () => onPassage({ text, from }) }),
})

function Marked({ block: { text, from }, marks = [], onMark }: { block: Passage } & Pointing) {
  return (
    <>
      {segmentsOf(text, from, marks).map(({ text: part, mark, ends }, i) =>
        mark ? (
          <Text
            key={i}
            className={cx('mark', `mark--${mark.tone}`)}
            onClick={event => {
              event.stopPropagation()
              onMark?.(mark)
            }}
          >
            {spaced(part)}
            {ends && <Text className='mark__n'>{mark.number}</Text>}
          </Text>
        ) : (
          spaced(part)
        ))}
    </>
  )
}

function Pictured({ picture }: { picture: ShownPicture | undefined }) {
  if (!picture) return null
  return (
    <View className='read__f'>
      {picture.url ? <Image className='read__i' mode='widthFix' src={picture.url} {...{ alt: picture.caption }} /> : <View className='read__gone sub muted'>图片没有加载出来</View>}
      {picture.caption !== '' && <View className='read__c cap muted'>{spaced(picture.caption)}</View>}
    </View>
  )
}
