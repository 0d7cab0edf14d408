import fc from 'fast-check'
import { paragraphsOf, textDiff, type Piece } from './text-diff'

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')

test.each([
  ['没有变。', '没有变。', '没有变。'],
  ['', '新写的。', '{+新写的。+}'],
  ['删掉的。', '', '[-删掉的。-]'],
  ['满意度提高了20个百分点。', '据回访统计，满意度提高了20个百分点。', '{+据回访统计，+}满意度提高了20个百分点。'],
  ['头一句。第二句。', '头一句。第三句说别的事。第二句。', '头一句。{+第三句说别的事。+}第二句。'],
  ['提高29.7%，共3,600户。', '提高29.5%，共3,650户。', '提高[-29.7%-]{+29.5%+}，共[-3,600-]{+3,650+}户。'],
  ['开通4G基站', '开通5G基站', '开通[-4G-]{+5G+}基站'],
  ['在𠮷村设点', '在𠮾村设点', '在[-𠮷-]{+𠮾+}村设点'],
  ['全家👨‍👩‍👧都来。', '全家👨‍👩‍👦都来。', '全家👨‍👩‍[-👧-]{+👦+}都来。'],
  ['台阶改成缓坡。', '明天开会讨论预算！', '[-台阶改成缓坡。-]{+明天开会讨论预算！+}'],
  ['一位老人说“怕滑”。', '一位老人说“不怕滑”。', '一位老人说“{+不+}怕滑”。'],
  ['甲段。\n乙段。', '甲段。乙段。', '甲段。[-\n-]乙段。'],
])('%j to %j', (before, after, expected) => expect(shown(textDiff(before, after))).toBe(expected))

const text = fc.string({ unit: fc.constantFrom('河', '州', '网', '5', 'G', '。', '，', '\n', '”', '𠮷', '👧', '\u200d', ' ', 'a') })

test('either text can be read from it, no sign is cut in two, and neighbours differ in kind', () => {
  fc.assert(fc.property(text, text, (before, after) => {
    const pieces = textDiff(before, after)
    const read = (kind: Piece['kind']) => pieces.filter(each => each.kind === 'same' || each.kind === kind).map(each => each.text).join('')
    expect([read('removed'), read('added')]).toEqual([before, after])
    for (const each of pieces) expect(each.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
    pieces.forEach((each, i) => expect(each.kind).not.toBe(pieces[i + 1]?.kind))
  }))
})

test('of 20,000 characters that have nothing in common all is told, in the time there is', () => {
  const noise = (seed: number) => Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919 * seed + seed * 104_729) % 5_000)) + (i % 23 === 0 ? '。' : '')).join('')
  const pieces = textDiff(noise(1), noise(2))
  const side = (without: string) => pieces.filter(({ kind }) => kind !== without).map(({ text }) => text).join('')
  expect([side('added'), side('removed')]).toEqual([noise(1), noise(2)])
})

test('is laid out by paragraphs', () => {
  const pieces = textDiff('甲段。\n乙段。', '甲段。\n丙丁戊己庚辛。\n乙段。')
  expect(paragraphsOf(pieces).map(shown)).toEqual(['甲段。', '{+丙丁戊己庚辛。+}', '乙段。'])
})
