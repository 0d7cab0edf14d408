import fc from 'fast-check'
import { countCharacters } from './character-count'
import { cleanLine, cleanText, fitPaste, withoutUnseen } from './clean-paste'

test.each([
  // a text                                      as a line               as several
  ['河州网络提速',                                '河州网络提速',          '河州网络提速'],
  ['\u202e速提络网\u202c河州',                    '速提络网河州',          '速提络网河州'],
  ['\u2067河州\u2069\u200f5G\u200e\u061c',        '河州5G',                '河州5G'],
  ['\ufeff河\u200b州\u2060\u00ad',                '河州',                  '河州'],
  ['👨\u200d👩\u200d👧 葛\u{e0100}',              '👨\u200d👩\u200d👧 葛\u{e0100}', '👨\u200d👩\u200d👧 葛\u{e0100}'],
  ['一\u000b二\u000c三\n四',                      '一 二 三 四',           '一\n二\n三\n四'],
  ['一\u0000\u0007二\t三',                        '一 二 三',              '一二\t三'],
  ['<script>alert(1)</script>&amp;',              '<script>alert(1)</script>&amp;', '<script>alert(1)</script>&amp;'],
])('%j', (text, line, lines) => {
  expect(cleanLine(text)).toBe(line)
  expect(cleanText(text)).toBe(lines)
})

test('cleaning twice is cleaning once, and what counts stays', () => {
  const any = fc.string({ unit: 'binary', maxLength: 40 })
  fc.assert(fc.property(any, text => {
    expect(cleanText(cleanText(text))).toBe(cleanText(text))
    expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
    expect(countCharacters(withoutUnseen(text))).toBe(countCharacters(text))
  }))
})

test.each([
  // before   after            room  text        left out
  ['',       '一二三',          3,   '一二三',    0],
  ['',       '一二三四',        3,   '一二三',    1],
  ['甲乙',   '甲一二三乙',      4,   '甲一二乙',  1],
  ['甲乙',   '甲乙一二三',      4,   '甲乙一二',  1],
  ['甲乙',   '一二三甲乙',      4,   '一二甲乙',  1],
  ['甲乙丙', '甲一二三丙',      4,   '甲一二丙',  1],
  ['甲甲',   '甲甲甲甲甲',      3,   '甲甲甲',    2],
  ['甲乙',   '甲😀乙',          3,   '甲乙',      2],
])('%j becomes %j with room for %i', (before, after, most, text, leftOut) => {
  expect(fitPaste(before, after, most)).toEqual({ text, leftOut })
})

/** Whether one can be had from the other by taking signs away. */
const isIn = (part: string, whole: string) => [...whole].reduce((at, sign) => at + (sign === part[at] ? 1 : 0), 0) === part.length

test('nothing of what was there is lost, and the paste fills the room', () => {
  const piece = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 12 })
  fc.assert(fc.property(piece, piece, piece, fc.nat(40), (head, paste, tail, more) => {
    const most = head.length + tail.length + more
    const { text, leftOut } = fitPaste(head + tail, head + paste + tail, most)
    expect(text.length).toBe(Math.min(most, head.length + paste.length + tail.length))
    expect(isIn(head + tail, text)).toBe(true)
    expect(text.length + leftOut).toBe(head.length + paste.length + tail.length)
  }))
})

test('five megabytes are cleaned and cut', () => {
  const paste = '河州\u202e网络\u200b提速。\n'.repeat(500_000)
  expect(fitPaste('甲乙', `甲${cleanText(paste)}乙`, 60_000)).toMatchObject({ text: expect.stringMatching(/^甲河州网络/) })
})
