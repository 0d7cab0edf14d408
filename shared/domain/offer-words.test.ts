import { parseLocal } from './instant'
import { offerWords } from './offer-words'

const now = parseLocal('2025-05-05 10:00')

test.each([
  ['2025-05-05 18:00', '席位为您留到 今天 18:00'],
  ['2025-05-06 00:10', '席位为您留到 明天 00:10'],
  ['2025-05-08 18:00', '席位为您留到 5月8日 18:00'],
])('until %s: %s', (until, words) => expect(offerWords(parseLocal(until), now)).toBe(words))
