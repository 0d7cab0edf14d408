import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Article } from '../../../shared/contract/article'
import { countsOf } from '../../../shared/domain/article-body'
import { formatCount } from '../../../shared/domain/format-count'
import { Button } from '../../components/button/button'
import { AreaField, TextField } from '../../components/field/text-field'

interface EditTextProps {
  article: Article
  /** Answers whether it was kept. */
  onKeep: (text: { title: string; body: string }) => Promise<boolean>
  onClose: () => void
}

/** The text, to be changed: what the author wrote stays among the versions. */
export function EditText({ article, onKeep, onClose }: EditTextProps) {
  const [title, setTitle] = useState(article.title)
  const [body, setBody] = useState(article.body)
  const same = title === article.title && body === article.body
  const keep = async () => (await onKeep({ title, body })) && onClose()
  return (
    <View className='edit'>
      <TextField label='标题' column value={title} onChange={setTitle} maxLength={120} />
      <AreaField
        label='正文'
        value={body}
        onChange={setBody}
        maxLength={60_000}
        minHeight={320}
        hint={`正文 ${formatCount(countsOf(body).word)} 字。一行一段，# 开头是小标题，〔图1〕一行是图片的位置。`}
      />
      <View className='edit__acts line'>
        <Button kind='primary' size='m' off={same ? '还没有改动' : undefined} onTap={keep}>存下改动，原稿留着</Button>
        <Button size='m' onTap={onClose}>不改了</Button>
      </View>
    </View>
  )
}
