import { View } from '@tarojs/components'

import { spaced } from './spaced'
import './text.css'

/** The body of an article, for reading at length: large lines, two characters of indent, never justified. */
export function Reading({ paragraphs }: { paragraphs: readonly string[] }) {
  return (
    <View className='read'>
      {paragraphs.map((paragraph, i) => (
        <View className='read__p' key={i}>{spaced(paragraph)}</View>
      ))}
    </View>
  )
}
