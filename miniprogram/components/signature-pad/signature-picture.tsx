import { View } from '@tarojs/components'
import { useMemo } from 'react'

import { penWidth, signatureFrame, type Strokes } from '../../../shared/domain/signature-strokes'
import { colors } from '../../tokens'
import './signature-pad.css'

/** A signature as it was drawn, 150 × 60 px unless its class says otherwise. */
export function SignaturePicture({ name, strokes }: { name: string; strokes: Strokes }) {
  const picture = useMemo(() => pictureOf(strokes), [strokes])
  return <View className='signature' style={{ backgroundImage: picture }} {...{ role: 'img', 'aria-label': `${name}的签名` }} />
}

/** A picture rather than a canvas: it scales, prints, and is there at once. */
function pictureOf(strokes: Strokes): string {
  const { width, height } = signatureFrame
  const lines = strokes.map(stroke => `<polyline points="${(stroke.length === 2 ? [...stroke, ...stroke] : stroke).join(' ')}"/>`)
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="none" stroke="${colors['ink-1']}"` +
    ` stroke-width="${penWidth}" stroke-linecap="round" stroke-linejoin="round">${lines.join('')}</svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
