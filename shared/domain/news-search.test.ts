import fc from 'fast-check'
import { bucketOf, candidatesIn, drawersOf, pairsAsked, placesIn } from './news-search'
import { holdsAll, wordsOf } from './search-text'

test.each([
  [[], []],
  [['通'], ['通']],
  [['通信'], ['通信']],
  [['反诈宣传'], ['反诈', '诈宣', '宣传']],
  [['反诈宣传', '校园'], ['反诈', '校园', '诈宣']],
  [['一二三四五六'], ['一二', '二三', '三四']],
  [['𠮷村'], ['𠮷村']],
])('%j looks for %j', (words, pairs) => expect(pairsAsked(words)).toEqual(pairs))

test('a drawer knows which articles have a pair, or a pair that begins with the sign', () => {
  const drawers = drawersOf([
    { id: 'a', title: '通信网', body: '5G' },
    { id: 'b', title: '网通', body: '信' },
    { id: 'c', title: '通 信', body: '互通，信' },
  ])
  const places = (asked: string) => placesIn(drawers.find(({ bucket }) => bucket === bucketOf(asked))!, asked)
  expect(places('通信')).toEqual([0])
  expect(places('通')).toEqual([0, 1, 2])
  expect(places('网')).toEqual([0, 1])
  expect(places('5g')).toEqual([0])
  expect(places('信网')).toEqual([0])
  expect(places('网信')).toEqual([])
})

const signs = fc.constantFrom('通', '信', '网', '5', 'G', 'ｇ', '，', '.', '*', '𠮷', ' ', '\n')
const text = fc.array(signs, { maxLength: 12 }).map(all => all.join(''))

test('what holds all the words is always among the candidates, and one word of two signs has no others', () => {
  const issues = fc.array(fc.array(fc.record({ title: text, body: text }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  fc.assert(fc.property(issues, text, (written, typed) => {
    const words = wordsOf(typed)
    if (words.length === 0) return
    const articles = written.map((issue, i) => issue.map((article, n) => ({ ...article, id: `${i}-${n}` })))
    const asked = pairsAsked(words)
    const opened = new Set(asked.map(bucketOf))
    const drawers = articles.flatMap((issue, i) => drawersOf(issue).map(drawer => ({ ...drawer, issueId: String(i) })))
    const candidates = candidatesIn(asked, drawers.filter(({ bucket }) => opened.has(bucket)))
    const expected = articles.flat().filter(article => holdsAll(article, words)).map(({ id }) => id)

    expect(candidates.filter(id => expected.includes(id))).toEqual(expected)
    if (words.length === 1 && [...words[0]!].length <= 2) expect(candidates).toEqual(expected)
  }))
})
