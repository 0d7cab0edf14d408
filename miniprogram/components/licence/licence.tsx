import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Button } from '../button/button'
import { Tap } from '../tap/tap'
import { Words } from '../text/words'
import './licence.css'

/** The picture of a business licence that was uploaded: by a link that is asked for anew each time, as it expires. */
export function UploadedLicence({ fileId }: { fileId: string }) {
  const link = useCall(cloud.application.licence, { fileId })
  if (link.data) return <LicencePicture src={link.data.url} />
  return (
    <View className='licence licence__none'>
      {link.status === 'failed' && link.error?.code === 'NOT_FOUND' && <Words tone='muted'>执照图片已不在了</Words>}
      {link.status === 'failed' && link.error?.code !== 'NOT_FOUND' && <Button size='m' icon='reload' onTap={link.reload}>重新加载执照图片</Button>}
      {link.status === 'loading' && <Words tone='muted'>正在取执照图片</Words>}
    </View>
  )
}

/** A picture of a licence; a tap shows it over the whole screen. */
export function LicencePicture({ src }: { src: string }) {
  return (
    <Tap className='licence' label='放大看营业执照' onTap={() => void Taro.previewImage({ urls: [src] })}>
      <Image className='licence__img' src={src} mode='widthFix' {...{ 'aria-label': '营业执照' }} />
    </Tap>
  )
}
