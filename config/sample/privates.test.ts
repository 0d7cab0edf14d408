import { parseLocal } from '../../shared/domain/instant'
import { numberRules } from '../../shared/domain/sealed-numbers'
import { samplePrivates } from './privates'

test('the invented numbers are whole and no two are the same', () => {
  const sealed: string[] = []
  const privates = samplePrivates(parseLocal('2026-11-22 11:40'), (number, mask, { field }) => {
    expect(numberRules[field].check(number)).toEqual({ ok: true, number })
    sealed.push(number)
    return { keyVersion: '1', box: number, mask }
  })
  expect(new Set(sealed).size).toBe(2 * privates.length)
  expect(privates.length).toBeGreaterThan(5)
})
