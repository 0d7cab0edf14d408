import fc from 'fast-check'
import { riskLabel, riskPieces, riskPlaces } from './risk-pieces'

const textsOf = (text: string, most: number) => riskPieces(text, most).map(piece => piece.text)

test.each<[string, number, string[]]>([
  ['', 4, []],
  ['一二三四', 4, ['一二三四']],
  ['一二\n三四', 4, ['一二\n', '三四']],
  ['一\n二\n三四', 4, ['一\n二\n', '三四']],
  ['一。二三四五', 4, ['一。', '二三四五']],
  ['一二三四五六七八九', 4, ['一二三四', '五六七八', '九']],
  ['一二三四\n五', 4, ['一二三四', '\n五']],
  ['\u{20000}\u{20001}\u{20002}', 2, ['\u{20000}\u{20001}', '\u{20002}']],
])('%j in pieces of %i', (text, most, pieces) => expect(textsOf(text, most)).toEqual(pieces))

const anyText = fc.array(fc.constantFrom('河', '。', '\n', '\u{20000}', 'a', '😀'), { maxLength: 60 }).map(parts => parts.join(''))

test('put together the pieces are the text, each where it says, none too long, no character cut', () => {
  fc.assert(fc.property(anyText, fc.integer({ min: 1, max: 9 }), (text, most) => {
    const pieces = riskPieces(text, most)
    expect(pieces.map(piece => piece.text).join('')).toBe(text)
    for (const { text: piece, from } of pieces) {
      expect(text.startsWith(piece, from)).toBe(true)
      expect(Array.from(piece).length).toBeLessThanOrEqual(most)
      expect(piece).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
    }
  }))
})

test('a keyword is marked wherever it stands, in any case', () => {
  expect(riskPlaces({ text: 'Abc，abc', from: 100 }, ['ABC'])).toEqual([
    { from: 100, to: 103, quote: 'Abc' },
    { from: 104, to: 107, quote: 'abc' },
  ])
})

test('without a keyword, or with one that is not there, the whole piece is marked', () => {
  const whole = [{ from: 12, to: 14, quote: '河州' }]
  expect(riskPlaces({ text: '\n\n河州\n', from: 10 }, [])).toEqual(whole)
  expect(riskPlaces({ text: '\n\n河州\n', from: 10 }, ['', '省城'])).toEqual(whole)
})

test('a quote of a long piece is its beginning, with its last character whole', () => {
  const [place] = riskPlaces({ text: `一${'\u{20000}'.repeat(200)}`, from: 0 }, [])
  expect(place).toMatchObject({ from: 0, to: 401, quote: `一${'\u{20000}'.repeat(99)}` })
})

test.each([
  ['risky', 20001, '涉及时政'],
  ['review', 10001, '疑似广告'],
  ['risky', 21000, '涉及其他不宜内容'],
  ['risky', 99999, '涉及其他不宜内容'],
] as const)('%s %i is %s', (suggest, label, words) => expect(riskLabel({ suggest, label })).toBe(words))
