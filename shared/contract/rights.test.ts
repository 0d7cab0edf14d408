import { contracts } from './index'
import { call, contract, type Call } from './call'
import { callWords } from './call-words'
import { audienceOf, rightsTable } from './rights'
import * as z from 'zod/mini'

test.each([
  ['anyone', ['visitor', 'member', 'contact', 'officer', 'editor', 'staff', 'approver', 'treasurer', 'admin']],
  ['visitor', ['visitor', 'member', 'contact', 'officer', 'editor', 'staff', 'approver', 'treasurer', 'admin']],
  ['member', ['member', 'contact', 'officer', 'editor', 'staff', 'approver', 'treasurer', 'admin']],
  [['admin', 'contact'], ['contact', 'admin']],
  [['officer'], ['officer']],
] as const)('%j lets in %j', (who, expected) => expect(audienceOf(who)).toEqual(expected))

test('the table has a row for every call, in the words for it', () => {
  const shape = { who: ['staff'], writes: false, input: z.object({}), output: z.object({}) } as const
  const hall = contract('hall', { open: call(shape), close: call({ ...shape, who: ['admin'] }) })
  expect(rightsTable({ hall }, { hall: { group: '会场', calls: { open: '开门', close: '关门' } } })).toEqual([
    { name: '会场', rows: [{ words: '开门', who: ['staff'] }, { words: '关门', who: ['admin'] }] },
  ])
})

test('no two calls read alike, and each says something', () => {
  const all = rightsTable(contracts, callWords).flatMap(({ rows }) => rows.map(({ words }) => words))
  expect(all).toHaveLength(Object.values(contracts).flatMap(({ calls }) => Object.values<Call>(calls)).length)
  expect(new Set(all).size).toBe(all.length)
  expect(all.filter(words => words.trim() === '')).toEqual([])
})
