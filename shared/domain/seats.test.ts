import { isFew, isFull, seatsLeft, seatWords } from './seats'

test.each([
  // seats taken left  few    full   words
  [   100,   0, 100, false, false, '余 100 席 / 100'],
  [   100,  84,  16, false, false, '余 16 席 / 100'],
  [   100,  85,  15, true,  false, '余 15 席 / 100'],
  [   100,  88,  12, true,  false, '余 12 席 / 100'],
  [   100,  99,   1, true,  false, '余 1 席 / 100'],
  [   100, 100,   0, false, true,  '已满 / 100'],
  [   100, 101,   0, false, true,  '已满 / 100'],
  [     6,   5,   1, false, false, '余 1 席 / 6'],
  [     7,   6,   1, true,  false, '余 1 席 / 7'],
  [     1,   0,   1, false, false, '余 1 席 / 1'],
])('%i seats, %i taken', (seats, taken, left, few, full, words) => {
  expect(seatsLeft({ seats, taken })).toBe(left)
  expect(isFew({ seats, taken })).toBe(few)
  expect(isFull({ seats, taken })).toBe(full)
  expect(seatWords({ seats, taken })).toBe(words)
})
