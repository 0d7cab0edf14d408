import { Image, View } from '@tarojs/components'

import { blocksOf, picturesAtTheEnd, type Block } from '../../../shared/domain/article-body'
import { spaced } from '../text/spaced'
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
}

/** The body of an article as it is read: headings, paragraphs, pictures with captions, tables. */
export function ArticleBody({ body, pictures }: ArticleBodyProps) {
  const blocks: Block[] = [
    ...blocksOf(body),
    ...picturesAtTheEnd(body, pictures.length).map(number => ({ type: 'picture' as const, number })),
  ]
  return <View className='read'>{blocks.map((block, i) => <Shown key={i} block={block} pictures={pictures} />)}</View>
}

function Shown({ block, pictures }: { block: Block; pictures: readonly ShownPicture[] }) {
  switch (block.type) {
    case 'heading':
      return <View className='read__h' {...{ role: 'heading', 'aria-level': '3' }}>{spaced(block.text)}</View>
    case 'paragraph':
      return <View className='read__p'>{spaced(block.text)}</View>
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

function Pictured({ picture }: { picture: ShownPicture | undefined }) {
  if (!picture) return null
  return (
    <View className='read__f'>
      {picture.url ? <Image className='read__i' mode='widthFix' src={picture.url} {...{ alt: picture.caption }} /> : <View className='read__gone sub muted'>图片没有加载出来</View>}
      {picture.caption !== '' && <View className='read__c cap muted'>{spaced(picture.caption)}</View>}
    </View>
  )
}
