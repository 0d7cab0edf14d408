import { Image, View } from '@tarojs/components'

import { spaced } from '../text/spaced'
import './figure.css'

/** A photograph of an article, with what it shows under it. */
export function Figure({ src, caption }: { src: string; caption: string }) {
  return (
    <View className='figure'>
      <Image className='figure__img' src={src} mode='aspectFill' {...{ 'aria-label': caption }} />
      <View className='figure__cap'>{spaced(caption)}</View>
    </View>
  )
}
