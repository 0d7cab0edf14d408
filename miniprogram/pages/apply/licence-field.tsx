import { View } from '@tarojs/components'

import { Button } from '../../components/button/button'
import { Icon } from '../../components/icon/icon'
import { LicencePicture, UploadedLicence } from '../../components/licence/licence'
import { Tap } from '../../components/tap/tap'
import { Words } from '../../components/text/words'

interface LicenceFieldProps {
  /** of what was uploaded; empty before */
  fileId: string
  /** of what was chosen on this phone just now */
  src?: string
  busy: boolean
  error?: string | null
  onChoose: () => unknown
}

/** The licence as a picture: taken or chosen, looked at, replaced. */
export function LicenceField({ fileId, src, busy, error, onChoose }: LicenceFieldProps) {
  const isThere = Boolean(src ?? fileId)
  return (
    <View className='apply__licence'>
      {!isThere && (
        <Tap className='apply__add' label='拍照或选图片' onTap={() => void onChoose()}>
          <Icon name='camera' size={28} color='brand' />
          <Words tone='brand'>拍照或选图片</Words>
          <View className='cap muted'><Words>JPG 或 PNG，不超过 5 MB</Words></View>
        </Tap>
      )}
      {src && <LicencePicture src={src} />}
      {!src && fileId && <UploadedLicence fileId={fileId} />}
      {isThere && (
        <View className='apply__again line between'>
          <Words tone='muted' size='cap'>{busy ? '正在上传' : fileId ? '已上传' : '等着上传'}</Words>
          <Button kind='text' size='m' icon='camera' onTap={onChoose}>换一张</Button>
        </View>
      )}
      {error && (
        <View className='apply__bad line-top' {...{ role: 'alert' }}>
          <Icon name='close-circle' size={16} color='danger' />
          <Words tone='bad' size='cap'>{error}</Words>
        </View>
      )}
    </View>
  )
}
