import { seatsLeft } from './seats-left'

test.each([
  [{ taken: 0, capacity: 100 }, 100, 'some'],
  [{ taken: 84, capacity: 100 }, 16, 'some'],
  [{ taken: 85, capacity: 100 }, 15, 'few'],
  [{ taken: 99, capacity: 100 }, 1, 'few'],
  [{ taken: 100, capacity: 100 }, 0, 'full'],
  [{ taken: 101, capacity: 100 }, 0, 'full'],
  [{ taken: 0, capacity: 0 }, 0, 'full'],
])('%j leaves %i, %s', (count, left, level) => expect(seatsLeft(count)).toEqual({ left, level }))
