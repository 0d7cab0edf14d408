import { View } from '@tarojs/components'

import { cloud } from '../../cloud'
import { paperHint, seePaper, usePaper } from '../../cloud/use-paper'
import { Button } from '../../components/button/button'
import { Field, type FieldFrame } from '../../components/field/field'
import { Icon } from '../../components/icon/icon'
import { Tap } from '../../components/tap/tap'
import { Words } from '../../components/text/words'

interface FileAnswerProps extends FieldFrame {
  /** empty before one was uploaded */
  fileId: string
  /** what the person calls it, where it came from this phone */
  name?: string
  onFile: (fileId: string, name: string) => void
  onDrop: () => void
}

/** A question that a file answers: chosen, uploaded at once, looked at, changed. */
export function FileAnswer({ fileId, name, onFile, onDrop, ...frame }: FileAnswerProps) {
  const paper = usePaper('answer', async (uploaded, itsName) => {
    const found = await cloud.registration.file({ fileId: uploaded })
    if (found.outcome === 'refused') return found.reason
    onFile(uploaded, itsName)
  })
  const state = paper.busy ? '正在上传' : paper.waiting ? `${paper.waiting}，联网后上传` : null
  return (
    <Field {...frame} error={paper.problem ?? frame.error} hint={frame.hint || paperHint('answer')}>
      {state ? (
        <View className='file__state'>
          <Words tone='muted'>{state}</Words>
        </View>
      ) : fileId ? (
        <View className='line between'>
          <Tap className='file__name' label={`查看${name ?? '已上传的文件'}`} onTap={() => void seePaper('answer', fileId)}>
            <Icon name='doc' size={20} color='brand' />
            <View className='grow file__t'>
              <Words tone='brand'>{name ?? '已上传，点开查看'}</Words>
            </View>
          </Tap>
          {frame.optional && <Button kind='text' size='m' onTap={onDrop}>去掉</Button>}
          <Button kind='text' size='m' onTap={paper.choose}>换一个</Button>
        </View>
      ) : (
        <Button kind='weak' size='m' icon='plus' onTap={paper.choose}>选择文件</Button>
      )}
    </Field>
  )
}
