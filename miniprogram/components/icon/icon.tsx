import { View } from '@tarojs/components'

import { colors, type Color } from '../../tokens'
import { cx } from '../cx'
import { shapes, type IconName } from './shapes'
import './icon.css'

export type { IconName } from './shapes'

interface IconProps {
  name: IconName
  /** logical px; 24 unless told */
  size?: number
  color?: Color | 'white'
  /** width of the line on the 24 grid; thicker for small icons unless told */
  stroke?: number
  className?: string
}

const pictures = new Map<string, string>()

/** A monochrome icon, drawn as a picture: mini-programs know no inline SVG. It says nothing to a screen reader. */
export function Icon({ name, size = 24, color = 'ink-1', stroke = lineFor(size), className }: IconProps) {
  return (
    <View
      className={cx('ic', className)}
      style={{ width: `${size}px`, height: `${size}px`, backgroundImage: picture(name, color, stroke) }}
    />
  )
}

function lineFor(size: number) {
  if (size <= 16) return 2
  if (size < 20) return 1.8
  return size >= 32 ? 1.4 : 1.6
}

function picture(name: IconName, color: Color | 'white', stroke: number) {
  const key = `${name} ${color} ${stroke}`
  const known = pictures.get(key)
  if (known) return known
  const ink = color === 'white' ? '#FFFFFF' : colors[color]
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${ink}" stroke-width="${stroke}"` +
    ` stroke-linecap="round" stroke-linejoin="round">${shapes[name]}</svg>`
  const made = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
  pictures.set(key, made)
  return made
}
