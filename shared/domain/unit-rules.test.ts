import type { UnitGrade, UnitState } from '../contract/member'
import { canMove, isSameGrade, lacksOfficer, movesFrom, tidyTerm } from './unit-rules'
import { gradeCalled } from './unit-words'

test.each<[UnitGrade, UnitState, officers: number, gap: boolean]>([
  ['member', 'member', 0, false],
  ['director', 'member', 0, true],
  ['director', 'member', 1, false],
  ['executive-director', 'member', 0, true],
  ['vice-chair', 'member', 2, false],
  ['chair', 'member', 0, true],
  ['chair', 'suspended', 0, false],
  ['director', 'left', 0, false],
  ['director', 'applying', 0, false],
])('a %s that is %s with %i officers: gap %s', (grade, state, officers, gap) =>
  expect(lacksOfficer({ grade, state, officers: Array.from({ length: officers }) })).toBe(gap))

test.each<[from: UnitState, to: string]>([
  ['member', 'suspended,left'],
  ['suspended', 'member,left'],
  ['left', 'member'],
  ['applying', ''],
])('from %s a unit can go to %s', (from, to) => expect(movesFrom(from).join()).toBe(to))

test('a unit cannot go where it is, and an applicant goes nowhere by a word', () => {
  expect(canMove('member', 'member')).toBe(false)
  expect(canMove('left', 'suspended')).toBe(false)
  expect(canMove('applying', 'member')).toBe(false)
})

describe('the grades of a unit', () => {
  const grades = [
    { grade: 'member', term: '第四届' },
    { grade: 'director', term: '第五届' },
    { grade: 'executive-director', term: '第五届' },
  ] as const

  test.each<[UnitGrade, string, boolean]>([
    ['executive-director', '第五届', true],
    ['executive-director', '第六届', false],
    ['director', '第五届', false],
  ])('%s in %s says the same as the last: %s', (grade, term, same) => expect(isSameGrade(grades, { grade, term })).toBe(same))

  test('who never held one says nothing alike', () => expect(isSameGrade([], grades[0])).toBe(false))
})

test.each([
  ['第五届', '第五届'],
  ['5', '第五届'],
  ['第 5 届', '第五届'],
  ['五届', '第五届'],
  ['10', '第十届'],
  ['第12届', '第十二届'],
  ['20届', '第二十届'],
  ['2021–2026', '2021–2026'],
  ['', ''],
])('the term %s is %s', (typed, term) => expect(tidyTerm(typed)).toBe(term))

test.each([
  ['会员', 'member'],
  ['会员单位', 'member'],
  [' 常务 理事单位', 'executive-director'],
  ['副理事长', 'vice-chair'],
  ['理事长单位', 'chair'],
  ['副会长', null],
  ['单位', null],
  ['', null],
])('the grade written “%s” is %s', (written, grade) => expect(gradeCalled(written)).toBe(grade))
