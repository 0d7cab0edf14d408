import { View } from '@tarojs/components'
import { colors } from '../../tokens'
import type { Look } from './verdict-words'

/** Circle and tick, square and clock, octagon and cross: told apart without colour. @source look.md §7 */
const shapes: Readonly<Record<Look, string>> = {
  pass:
    '<circle cx="66" cy="66" r="62" fill="#fff"/>' +
    `<path d="M38 68l20 20 37-41" stroke="${colors['verdict-pass']}" stroke-width="12"/>`,
  dup:
    `<rect x="6" y="6" width="120" height="120" rx="16" fill="${colors['verdict-dup-ink']}"/>` +
    `<circle cx="66" cy="66" r="36" stroke="${colors['verdict-dup']}" stroke-width="9"/>` +
    `<path d="M66 44v23l15 9" stroke="${colors['verdict-dup']}" stroke-width="9"/>`,
  stop:
    '<path d="M40 4h52l36 36v52l-36 36H40L4 92V40z" fill="#fff"/>' +
    `<path d="M46 46l40 40M86 46l-40 40" stroke="${colors['verdict-stop']}" stroke-width="13"/>`,
}

/** The shape over the word, drawn as a picture: mini-programs know no inline SVG. */
export function VerdictShape({ look }: { look: Look }) {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 132 132" fill="none" stroke-linecap="round"' +
    ` stroke-linejoin="round">${shapes[look]}</svg>`
  return <View className='verdict__shape' style={{ backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(svg)}")` }} />
}
