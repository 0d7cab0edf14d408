import fc from 'fast-check'
import { countCharacters, paragraphsOf, type CountingRule } from './character-count'

const rules: readonly CountingRule[] = ['word', 'han', 'characters']

test.each([
  // text                             word han characters
  ['',                                   0,  0,  0],
  [' \t\r\n\u3000\u00a0\u2028',          0,  0,  0],
  ['河州市',                              3,  3,  3],
  ['5G',                                 1,  0,  2],
  ['29.7%',                              1,  0,  5],
  ['河州5G基站',                          5,  4,  6],
  ['河,州',                               3,  2,  3],
  ['河，州。',                            4,  2,  4],
  ['hello world',                        2,  0, 10],
  ['增长29.7%，达1,326件。',              8,  4, 16],
  ['“宽带河州”',                          6,  4,  6],
  ['——……',                               4,  0,  4],
  ['“双百”·行动',                         7,  4,  7],
  ['14:00–20:00',                        1,  0, 11],
  ['it’s',                               1,  0,  4],
  ['（ＱＣ）',                            4,  0,  4],
  ['カタカナ、ひらがな',                  9,  0,  9],
  ['ｶﾅ',                                 2,  0,  2],
  ['二〇二五年人々',                      7,  7,  7],
  ['\u{20000}\u{2A6DF}\u{30000}\u{323AF}', 4, 4, 4],
  ['\uF9D1\u{2F800}',                    2,  2,  2],
  ['😀😀',                               1,  0,  2],
  ['河😀州',                              3,  2,  3],
  ['인터넷 서비스',                       2,  0,  6],
  ['5\u200bG',                           1,  0,  2],
  ['\ufeff河\u200b\u200d州\ufe0f',        2,  2,  2],
  ['\u{845B}\u{E0100}',                  1,  1,  1],
  ['👨\u200d👩\u200d👧',                  1,  0,  3],
  ['\u0000\u0007\u007f',                 0,  0,  0],
  ['a\u0000b',                           1,  0,  2],
  ['\ud800河\udc00',                      3,  1,  3],
  ['\udc00\ud800',                       1,  0,  2],
  ['河\n州',                              2,  2,  2],
  ['①25℃×3',                             1,  0,  6],
])('%j', (text, word, han, characters) => {
  expect(rules.map(rule => countCharacters(text, rule))).toEqual([word, han, characters])
  expect(countCharacters(text)).toBe(word)
})

test('Han is what Unicode calls Han, and beyond it only what Unicode has not assigned yet', () => {
  const wrong: string[] = []
  for (let codePoint = 0; codePoint <= 0x3ffff; codePoint++) {
    const character = String.fromCodePoint(codePoint)
    const isHan = countCharacters(character, 'han') === 1
    if (isHan !== /\p{Script=Han}/u.test(character) && !(isHan && /[\p{Cn}]/u.test(character))) {
      wrong.push(`U+${codePoint.toString(16)}`)
    }
  }
  expect(wrong).toEqual([])
})

test('white space is what the language calls white space, and the next-line character', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const character = String.fromCharCode(unit)
    if (/[\s\u0085]/.test(character)) expect([unit, countCharacters(character, 'characters')]).toEqual([unit, 0])
  }
  expect(countCharacters('a\u0085b')).toBe(2)
})

test('every kana character counts one, in every plane', () => {
  for (const [from, to] of [[0x3041, 0x3096], [0x309d, 0x309f], [0x30a1, 0x30ff], [0x31f0, 0x31ff], [0x1b000, 0x1b122]] as const) {
    for (let codePoint = from; codePoint <= to; codePoint++) {
      expect(countCharacters(String.fromCodePoint(codePoint).repeat(2))).toBe(2)
    }
  }
})

/** The rule once more, slowly and by regular expressions, for the characters that articles are made of. */
const slowly = (text: string) =>
  (text.match(/\p{Script=Han}|[\u3040-\u30ff\u3001-\u3004\u3008-\u3020\uff01-\uff60“”—…·]|[!-~é–‘’\u{1f600}-\u{1f64f}]+/gu) ?? []).length

const piece = fc.constantFrom(
  '河', '州', '〇', '\u{20000}', '々', 'か', 'ア', '，', '。', '“', '”', '—', '…', '、', '（', '５',
  'a', '5', '%', '.', ',', '–', '’', 'é', '😀', ' ', '\n', '\u3000', '\t',
)
const anyText = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''))
const anyUnits = fc.string({ unit: 'binary', maxLength: 60 })

test('agrees with the rule written as a regular expression', () => {
  fc.assert(fc.property(anyText, text => expect(countCharacters(text)).toBe(slowly(text))), { numRuns: 1_000 })
})

test('adding a piece anywhere never lowers the length', () => {
  fc.assert(fc.property(anyText, piece, anyText, fc.constantFrom(...rules), (before, added, after, rule) => {
    expect(countCharacters(before + added + after, rule)).toBeGreaterThanOrEqual(countCharacters(before + after, rule))
  }), { numRuns: 1_000 })
})

test('han ≤ word ≤ characters ≤ code points', () => {
  fc.assert(fc.property(fc.oneof(anyText, anyUnits), text => {
    const [word, han, characters] = rules.map(rule => countCharacters(text, rule)) as [number, number, number]
    expect(han).toBeLessThanOrEqual(word)
    expect(word).toBeLessThanOrEqual(characters)
    expect(characters).toBeLessThanOrEqual(Array.from(text).length)
  }))
})

test('words and numbers count one each, alone and between Han characters', () => {
  const run = fc.constantFrom('5G', '29.7%', 'hello', '1,326', 'it’s', '14:00–20:00')
  fc.assert(fc.property(fc.array(run, { maxLength: 20 }), runs => {
    expect(countCharacters(runs.join(' '))).toBe(runs.length)
    expect(countCharacters(runs.map(each => `河${each}`).join(''))).toBe(2 * runs.length)
  }))
})

test('outside the basic plane a code point is one, never two', () => {
  fc.assert(fc.property(fc.integer({ min: 0x10000, max: 0x3ffff }), codePoint => {
    const text = `河${String.fromCodePoint(codePoint)}州`
    expect([countCharacters(text), countCharacters(text, 'characters')]).toEqual([3, 3])
  }))
})

test('what cannot be seen changes nothing, wherever it stands', () => {
  const unseen = fc.constantFrom('\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\ufe0f', '\u00ad', '\u0000', '\u{e0100}')
  fc.assert(fc.property(anyText, unseen, anyText, fc.constantFrom(...rules), (before, mark, after, rule) => {
    expect(countCharacters(before + mark + after, rule)).toBe(countCharacters(before + after, rule))
  }))
})

test('a break sums up: the paragraphs of a body are as long as the body', () => {
  fc.assert(fc.property(fc.oneof(anyText, anyUnits), fc.oneof(anyText, anyUnits), fc.constantFrom(...rules), (a, b, rule) => {
    const body = `${a}\n${b}`
    const count = (text: string) => countCharacters(text, rule)
    expect(count(body)).toBe(count(a) + count(b))
    expect(paragraphsOf(body).reduce((sum, paragraph) => sum + count(paragraph), 0)).toBe(count(body))
  }))
})

test.each([
  ['', []],
  ['\n\n \u3000\n\u200b\n', []],
  ['\u3000\u3000一段\r\n\r\n\u3000\u3000二段 \r三段\u2029四段', ['一段', '二段', '三段', '四段']],
])('%j falls into paragraphs', (body, paragraphs) => expect(paragraphsOf(body)).toEqual(paragraphs))

test('a text of a million characters is counted whole', () => {
  const text = '河州市通信基站29.7%，'.repeat(100_000)
  expect(countCharacters(text)).toBe(900_000)
})
