import { personOf, personProblems, tidyPerson } from './form'

const person = { name: '林若溪', phone: '13800000527', unitId: '000000000001', department: '' }

test('an empty form asks for name, phone and unit, in that order', () => {
  expect(personProblems(personOf(null)).map(({ field }) => field)).toEqual(['name', 'phone', 'unitId'])
})

test('a department may be left out', () => expect(personProblems(person)).toEqual([]))

test('says how many digits a phone lacks', () => {
  expect(personProblems({ ...person, phone: '1380000052' })).toEqual([
    { field: 'phone', problem: '少 1 位，应为 11 位' },
  ])
})

test('a phone is stored as its eleven digits, however it was typed', () => {
  expect(tidyPerson({ ...person, phone: '+86 138-0000-0527' }).phone).toBe('13800000527')
  expect(tidyPerson({ ...person, phone: '138' }).phone).toBe('138')
})
