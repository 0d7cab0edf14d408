import { personOf, personProblems, tidyPerson } from './form'

const person = { name: '林若溪', phone: '13800000527', proof: '', unitId: '000000000001', unitName: '河州移动示例公司', department: '' }

test('an empty form asks for phone, name and unit, in that order', () => {
  expect(personProblems(personOf(null)).map(({ field }) => field)).toEqual(['phone', 'name', 'unitId'])
})

test('a department may be left out', () => expect(personProblems(person)).toEqual([]))

test('says how many digits a phone lacks', () => {
  expect(personProblems({ ...person, phone: '1380000052' })).toEqual([
    { field: 'phone', problem: '少 1 位，应为 11 位' },
  ])
})

test('a phone is sent as its eleven digits, however it was typed', () => {
  expect(tidyPerson({ ...person, phone: '+86 138-0000-0527' }).phone).toBe('13800000527')
  expect(tidyPerson({ ...person, phone: '138' }).phone).toBe('138')
})
