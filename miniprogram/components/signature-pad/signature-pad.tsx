import { Canvas, View } from '@tarojs/components'

import { signatureProblem, type Strokes } from '../../../shared/domain/signature-strokes'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { spaced } from '../text/spaced'
import { usePen } from './use-pen'
import './signature-pad.css'

interface SignaturePadProps {
  /** unique in the page: a canvas is found by it */
  id: string
  /** whose name is written */
  name: string
  strokes: Strokes
  onChange: (strokes: number[][]) => void
}

/** Where a name is written by hand: in the frame of `shared/domain/signature-strokes`, over a line to write on. */
export function SignaturePad({ id, name, strokes, onChange }: SignaturePadProps) {
  const listeners = usePen(id, strokes, onChange)
  return (
    <View className='pad'>
      <View className='pad__frame' {...{ role: 'img', 'aria-label': `签名板，${signatureProblem(strokes) ? '还没有签名' : '已签名'}` }}>
        <Canvas type='2d' id={id} canvasId={id} className='pad__canvas' style={{ width: '100%', height: '100%' }} disableScroll {...listeners} />
      </View>
      <View className='pad__foot'>
        <View className='grow cap muted'>{spaced(`用正楷签写：${name}`)}</View>
        <Tap className='pad__again' disabled={strokes.length === 0} onTap={() => onChange([])}>
          <Icon name='reload' size={16} color='brand' />
          {spaced('重写')}
        </Tap>
      </View>
    </View>
  )
}
