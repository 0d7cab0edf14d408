import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'

import { Bar } from '../../components/bar/bar'
import { Box } from '../../components/box/box'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { VSteps } from '../../components/steps/v-steps'

interface DeclareSheetProps {
  open: boolean
  /** submits it */
  onDeclared: () => unknown
  onClose: () => void
}

/** What the author answers for. @source seed 001, annex 3: objective, true, no business secrets */
const statements = [
  { title: '内容真实', detail: '事实、数据和引语都有来处，核对过' },
  { title: '本人原创', detail: '由署名的人写成，没有照搬别处的文字和图片' },
  { title: '不涉及商业秘密', detail: '单位同意公开，没有不宜公开的内容' },
]

/** Before an article goes to the editors: one tick for what its author answers for. */
export function DeclareSheet({ open, onDeclared, onClose }: DeclareSheetProps) {
  const [ticked, setTicked] = useState(false)
  useEffect(() => setTicked(false), [open])
  return (
    <Popup
      open={open}
      title='投稿前，确认三件事'
      onClose={onClose}
      foot={<Bar plain><Button kind='primary' block off={ticked ? undefined : '先勾选“以上属实，由本人负责”'} onTap={onDeclared}>投给编辑部</Button></Bar>}
    >
      <VSteps plain steps={statements} />
      <View className='declare'><Box value={ticked} label='以上属实，由本人负责' onChange={setTicked}>以上属实，由本人负责</Box></View>
    </Popup>
  )
}
