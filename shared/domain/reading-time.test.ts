import { readingMinutes } from './reading-time'

test.each([
  [0, 1],
  [599, 1],
  [600, 2],
  [2_400, 6],
])('%i characters are read in %i minutes', (characters, minutes) => expect(readingMinutes(characters)).toBe(minutes))
