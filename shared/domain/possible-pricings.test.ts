import { possiblePricings, pricingsAs } from './possible-pricings'
import { samplePolicy } from './remuneration'

const said = (characters: number) =>
  possiblePricings(characters, samplePolicy).map(({ genre, grade, gross }) => [genre, grade, gross])

test.each([
  [0, [0, 0, 0], 0],
  [612, [35_000, 28_000, 21_000], 10_000],
  [1_001, [55_000, 44_000, 33_000], 20_000],
])('%i characters earn %j as a brief by grade, %i as a feature', (characters, [a, b, c], feature) =>
  expect(said(characters)).toEqual([
    ['brief', 'A', a],
    ['brief', 'B', b],
    ['brief', 'C', c],
    ['feature', null, feature],
  ]),
)

test('a genre that is paid alike has one pricing', () => {
  expect(pricingsAs('feature', 612, samplePolicy)).toHaveLength(1)
})
