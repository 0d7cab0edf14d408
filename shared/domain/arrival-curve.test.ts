import fc from 'fast-check'
import { arrivalCurve, mostPoints } from './arrival-curve'
import { parseLocal, timeOf } from './instant'

const at = parseLocal
const came = (...moments: string[]) => moments.map(moment => ({ at: at(moment), count: 1 }))
const shown = ({ minutes, points }: ReturnType<typeof arrivalCurve>) => [minutes, points.map(point => `${timeOf(point.at)} ${point.count}`).join(' ')]

test.each([
  ['nobody', [], 1, ''],
  ['one', came('2025-05-13 14:05'), 1, '14:05 1'],
  ['in any order, with a gap', came('2025-05-13 14:07', '2025-05-13 14:05', '2025-05-13 14:05'), 1, '14:05 2 14:06 0 14:07 1'],
])('%s', (_who, counted, minutes, points) => expect(shown(arrivalCurve(counted))).toEqual([minutes, points]))

test.each([
  //  last arrival         minutes  points
  ['2025-05-13 17:59',     1,       240],
  ['2025-05-13 18:00',     5,       49],
  ['2025-05-14 10:00',     15,      81],
  ['2025-05-16 20:00',     60,      79],
  ['2025-05-30 20:00',     360,     70],
  ['2026-05-13 14:00',     2_880,   183],
])('from 13 May 2025 14:00 until %s: %i minutes a point, %i points', (last, minutes, points) => {
  const curve = arrivalCurve(came('2025-05-13 14:00', last))
  expect({ minutes: curve.minutes, points: curve.points.length }).toEqual({ minutes, points })
})

test('nobody is lost, and there are never too many points', () => {
  const anyone = fc.record({ at: fc.integer({ min: at('2024-01-01 00:00'), max: at('2027-01-01 00:00') }), count: fc.nat(50) })
  fc.assert(fc.property(fc.array(anyone), counted => {
    const { points } = arrivalCurve(counted)
    const sum = (all: readonly { count: number }[]) => all.reduce((so, { count }) => so + count, 0)
    expect(sum(points)).toBe(sum(counted))
    expect(points.length).toBeLessThanOrEqual(mostPoints)
  }))
})
