import { authorsShare, coAuthorProblem, type CoAuthorProblem, type Share } from './co-authors'

const by = (memberId: string, share: number): Share => ({ memberId, share })

test.each<[string, Share[], CoAuthorProblem | null]>([
  ['nobody', [], null],
  ['one with nearly all', [by('b', 99)], null],
  ['four', ['b', 'c', 'd', 'e'].map(id => by(id, 20)), null],
  ['one who gets all', [by('b', 100)], 'nothing-left'],
  ['two who get more than all', [by('b', 60), by('c', 41)], 'nothing-left'],
  ['the author', [by('a', 10)], 'is-the-author'],
  ['one twice', [by('b', 10), by('b', 10)], 'twice'],
  ['five', ['b', 'c', 'd', 'e', 'f'].map(id => by(id, 1)), 'too-many'],
])('%s', (_, coAuthors, problem) => expect(coAuthorProblem('a', coAuthors)).toBe(problem))

test('what is left is the author’s', () => {
  expect(authorsShare([])).toBe(100)
  expect(authorsShare([by('b', 30), by('c', 25)])).toBe(45)
})
