import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Button } from '../../components/button/button'
import { useOnce } from '../../components/button/use-once'
import { Field } from '../../components/field/field'
import { Icon } from '../../components/icon/icon'
import { Row } from '../../components/row/row'
import { Tap } from '../../components/tap/tap'
import { Fold, FoldNote } from './fold'
import type { PlanFormState } from './use-plan-form'
import { useUpload, type Uploaded } from './use-upload'
import './file-fields.css'

const mostPictures = 9
const mostAttachments = 5

interface FileFieldsProps {
  form: PlanFormState
  /** where what was there before can be seen, by file id */
  links: Readonly<Record<string, string>>
}

/** What is shown of an activity: its cover, further pictures, and the official notice as a PDF. */
export function FileFields({ form, links }: FileFieldsProps) {
  const { cover, pictures, attachments } = form.values
  const [fresh, setFresh] = useState<Record<string, string>>({})
  const known = { ...links, ...fresh }
  const seen = ({ fileId, url }: Uploaded) => setFresh(earlier => ({ ...earlier, [fileId]: url }))

  const newCover = useUpload('picture', file => {
    seen(file)
    form.set({ cover: file.fileId })
  })
  const newPicture = useUpload('picture', file => {
    seen(file)
    form.set({ pictures: [...pictures, file.fileId] })
  })
  const newAttachment = useUpload('attachment', ({ fileId, name, bytes }) =>
    form.set({ attachments: [...attachments, { fileId, name: plainName(name), bytes }] }),
  )

  return (
    <Fold title='图片与附件' says={says(form)} bad={[newCover, newPicture, newAttachment].some(({ problem }) => problem)}>
      <Field label='封面' optional column error={newCover.problem} hint='活动页和分享卡片的第一张图，JPG 或 PNG'>
        <View className='pics'>
          {cover
            ? <Picture fileId={cover} url={known[cover]} label='去掉封面' onRemove={() => form.set({ cover: '' })} />
            : <AddPicture label='选封面' onTap={newCover.choose} />}
        </View>
      </Field>
      <Field label='图片' optional column error={newPicture.problem} hint='最多 9 张，每张不超过 5 MB'>
        <View className='pics'>
          {pictures.map((fileId, i) => (
            <Picture
              key={fileId}
              fileId={fileId}
              url={known[fileId]}
              label={`去掉第 ${i + 1} 张图片`}
              onRemove={() => form.set({ pictures: pictures.filter(each => each !== fileId) })}
            />
          ))}
          {pictures.length < mostPictures && <AddPicture label='加图片' onTap={newPicture.choose} />}
        </View>
      </Field>
      {attachments.map(({ fileId, name, bytes }) => (
        <Row
          key={fileId}
          icon='doc'
          className='row--line'
          title={name}
          detail={sizeWords(bytes)}
          end={
            <Button
              kind='text'
              danger
              size='m'
              onTap={() => form.set({ attachments: attachments.filter(each => each.fileId !== fileId) })}
            >
              去掉
            </Button>
          }
        />
      ))}
      {newAttachment.problem && <Field label='附件' error={newAttachment.problem}>{null}</Field>}
      {attachments.length < mostAttachments && (
        <View className='fold__foot'>
          <Button kind='text' size='m' icon='plus' onTap={newAttachment.choose}>加附件（PDF）</Button>
        </View>
      )}
      {attachments.length === 0 && <FoldNote>如盖章的正式通知，每份不超过 20 MB。</FoldNote>}
    </Fold>
  )
}

function says({ values: { cover, pictures, attachments } }: PlanFormState): string {
  const parts = [cover && '封面', pictures.length > 0 && `${pictures.length} 张图片`, attachments.length > 0 && `${attachments.length} 份附件`]
  return parts.filter(Boolean).join('、') || '没有'
}

/** Without the ending, which says nothing that the icon does not. */
const plainName = (name: string) => name.replace(/\.pdf$/i, '').replace(/\p{Cc}/gu, '').trim().slice(0, 80) || '附件'

const sizeWords = (bytes: number) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`)

interface PictureProps {
  fileId: string
  url: string | undefined
  label: string
  onRemove: () => void
}

/** One picture; its link is asked for where the form was left before it was sent. */
function Picture({ fileId, url, label, onRemove }: PictureProps) {
  const asked = useCall(cloud.activity.file, { fileId, as: 'picture' }, { wait: url !== undefined })
  const src = url ?? (asked.data?.outcome === 'fine' ? asked.data.url : undefined)
  return (
    <View className='pic'>
      {src && <Image className='pic__img' src={src} mode='aspectFill' onClick={() => void Taro.previewImage({ urls: [src] })} />}
      <Tap className='pic__x' label={label} onTap={onRemove}>
        <View className='pic__disc'><Icon name='close' size={16} color='white' /></View>
      </Tap>
    </View>
  )
}

function AddPicture({ label, onTap }: { label: string; onTap: () => Promise<void> }) {
  const once = useOnce(onTap)
  return (
    <Tap className='pic-add' label={label} onTap={() => !once.running && once.run()}>
      {once.running ? <View className='pic-add__busy'>正在上传</View> : <Icon name='plus' color='brand' />}
    </Tap>
  )
}
