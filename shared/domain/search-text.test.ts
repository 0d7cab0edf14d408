import fc from 'fast-check'
import { excerptOf, folded, hitsIn, holdsAll, wordsOf } from './search-text'

test.each([
  ['', []],
  ['  　 ', []],
  ['通信', ['通信']],
  ['５Ｇ　网络', ['5g', '网络']],
  ['5G 5g ５Ｇ', ['5g']],
  ['98.6% (a|b)*', ['98.6%', '(a|b)*']],
  ['一 二 三 四 五 六 七 八 九', ['一', '二', '三', '四', '五', '六', '七', '八']],
])('“%s” asks for %j', (typed, words) => expect(wordsOf(typed)).toEqual(words))

test('folding keeps every place where it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
    expect(folded(text)).toHaveLength(text.length)
    expect(folded(folded(text))).toBe(folded(text))
  }))
  expect(folded('ＡＢＣ İŞ ß Ω')).toBe('abc İŞ ß ω')
})

test.each([
  ['全省5G网络', ['5g'], [[2, 4]]],
  ['全省５Ｇ网络，5G', ['5g'], [[2, 4], [7, 9]]],
  ['通信通信', ['通信'], [[0, 4]]],
  ['移动通信网', ['动通', '通信'], [[1, 4]]],
  ['a.c abc', ['a.c'], [[0, 3]]],
  ['没有', ['通信'], []],
])('in “%s” %j stands at %j', (text, words, places) => expect(hitsIn(text, words).map(({ from, to }) => [from, to])).toEqual(places))

test.each([
  [{ title: '河州网络提速', body: '全省通信' }, ['河州', '通信'], true],
  [{ title: '河州网络提速', body: '全省通信' }, ['河州', '移动'], false],
  [{ title: '河州', body: '网络' }, ['河州网'], false],
  [{ title: '照片', body: '一\n〔图2〕\n二' }, ['图2'], false],
  [{ title: '照片', body: '# 小标题\n二' }, ['小标题'], true],
])('%j holds %j: %s', (article, words, holds) => expect(holdsAll(article, words)).toBe(holds))

describe('an excerpt', () => {
  const long = '河'.repeat(80)

  test.each([
    ['begins with the sentence of the first word', '前一句。河州移动提速。后一句', ['提速'], '河州移动提速。后一句'],
    ['begins near the word where the sentence is long', `${long}提速`, ['提速'], `…${'河'.repeat(14)}提速`],
    ['ends where it is long enough', `提速${long}`, ['提速'], `提速${'河'.repeat(58)}…`],
    ['is the text’s beginning where only the title has the word', '第一段\n第二段', ['题'], '第一段'],
    ['leaves marks aside', '〔图1〕\n# 提速\n正文', ['提速'], '提速'],
    ['of nothing is nothing', '', ['提速'], ''],
  ])('%s', (_what, body, words, text) => expect(excerptOf(body, words).text).toBe(text))

  test('shows the words where it says they are', () => {
    const { text, hits } = excerptOf(`${long}全省５Ｇ网络`, ['5g'])
    expect(hits.map(({ from, to }) => text.slice(from, to))).toEqual(['５Ｇ'])
  })

  test('never halves a character outside the basic plane', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('𠮷', '河', '。', 'a'), { minLength: 1, maxLength: 200 }), fc.nat(), (signs, at) => {
      const word = signs[at % signs.length]!
      const { text, hits } = excerptOf(signs.join(''), [word])
      expect(() => encodeURIComponent(text)).not.toThrow()
      expect(hits.length).toBeGreaterThan(0)
    }))
  })
})
