import { Seg } from '../seg/seg'
import { useTypeSize } from './type-size'

const sizes = [
  { value: 'normal', label: '标准字' },
  { value: 'large', label: '大字' },
] as const

/** Chooses the size of type for every page. */
export function TypeSizeSeg() {
  const [size, choose] = useTypeSize()
  return <Seg label='字号' options={sizes} value={size} onChange={choose} />
}
