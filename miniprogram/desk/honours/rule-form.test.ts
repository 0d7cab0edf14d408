import { usualHonoursRule } from '../../../shared/domain/honours'
import { formOf, problemOf, ruleOf } from './rule-form'

const form = formOf(usualHonoursRule)

test('what is typed makes the rule that it came from', () => expect(ruleOf(form)).toEqual(usualHonoursRule))

test.each(['', '1.5', '-1', '101', '五', '1e1'])('%p is no number of points, and there is no rule by it', typed => {
  const wrong = { ...form, perPiece: typed }
  expect(problemOf(wrong, 'perPiece')).toBe('填 0 到 100 的整数')
  expect(ruleOf(wrong)).toBeNull()
})

test.each(['0', '100', ' 7 '])('%p is', typed => expect(problemOf({ ...form, perPiece: typed }, 'perPiece')).toBeNull())
