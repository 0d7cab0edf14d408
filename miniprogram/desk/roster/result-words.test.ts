import { resultWords } from './result-words'

const said = { registered: '已通过', waitlisted: '已通过，排在候补' }
const of = (...results: string[]) => results.map(result => ({ result }))

test.each([
  [of('registered', 'registered'), '2 人已通过', true],
  [of('registered', 'waitlisted', 'registered'), '2 人已通过，1 人已通过，排在候补', true],
  [of('changed'), '刚有变动，已为您刷新', false],
  [of('registered', 'changed', 'over'), '1 人已通过；1 人没有办：刚有变动，已为您刷新；1 人没有办：活动已取消或结束', false],
])('%j', (results, words, allDone) => {
  expect(resultWords(results, said)).toEqual({ words, allDone })
})
