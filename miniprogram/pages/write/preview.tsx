import { View } from '@tarojs/components'

import { articleKindNames } from '../../../shared/domain/article-rules'
import { ArticleBody, type ShownPicture } from '../../components/article-body/article-body'
import { Popup } from '../../components/popup/popup'
import { Dots } from '../../components/text/dot'
import { spaced } from '../../components/text/spaced'
import type { Manuscript } from './manuscript'

interface PreviewProps {
  open: boolean
  manuscript: Manuscript
  by: string
  pictures: readonly ShownPicture[]
  onClose: () => void
}

/** The article as readers will see it. */
export function Preview({ open, manuscript: { kind, subject, title, source, body, coAuthors }, by, pictures, onClose }: PreviewProps) {
  return (
    <Popup open={open} title='预览' onClose={onClose}>
      <View className='h1'>{spaced(title || '还没有标题')}</View>
      <View className='sub muted version__d'>
        <Dots items={[articleKindNames[kind], subject, [by, ...coAuthors.map(({ name }) => name)].join('、'), source && `来源：${source}`]} />
      </View>
      <ArticleBody body={body} pictures={pictures} />
    </Popup>
  )
}
