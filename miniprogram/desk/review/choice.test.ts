import type { Article } from '../../../shared/contract/article'
import type { BulletinIssue } from '../../../shared/contract/bulletin'
import { samplePolicy } from '../../../shared/domain/remuneration'
import { firstChoice, isDecided, issueOptions, issueToOpen, priceOf } from './choice'

const issue = (number: number, published: number, accepted = 0): BulletinIssue =>
  ({ id: `2026-${number}`, year: 2026, number, status: published > 0 ? 'published' : 'open', date: null, publishAt: null, publishedAt: null, accepted, published, withdrawn: 0, characters: 0, arranged: null, revision: 0 })
const article = (over: Partial<Article> = {}) => ({ characters: 612, genre: null, grade: null, issueId: null, ...over }) as Article
const nextNumber = { year: 2026, number: 19 }

test('offers the issues that are not out, then the next one', () => {
  const issues = { issues: [issue(18, 0, 2), issue(17, 9)], nextNumber }
  expect(issueOptions(issues, null).map(({ value }) => value)).toEqual(['2026-18', '2026-19'])
})

test('where no issue is open the next one is chosen, and has to be opened first', () => {
  const issues = { issues: [issue(18, 9)], nextNumber }
  const choice = firstChoice(article(), issues)
  expect(choice.issueId).toBe('2026-19')
  expect(issueToOpen(choice, issues)).toEqual(nextNumber)
  expect(issueToOpen({ ...choice, issueId: '2026-18' }, issues)).toBeNull()
})

test('an accepted article begins with what it was accepted with', () => {
  const issues = { issues: [issue(19, 0), issue(18, 0)], nextNumber }
  expect(firstChoice(article({ genre: 'brief', grade: 'A', issueId: '2026-18' }), issues)).toEqual({ genre: 'brief', grade: 'A', issueId: '2026-18' })
})

test.each([
  ['brief', null, null, false],
  ['brief', 'B', 28_000, true],
  ['feature', null, 10_000, true],
  ['feature', 'B', 10_000, true],
] as const)('%s of grade %s is priced %s', (genre, grade, gross, decided) => {
  const choice = { genre, grade, issueId: '2026-18' }
  expect(priceOf(article(), choice, samplePolicy)?.gross ?? null).toBe(gross)
  expect(isDecided(choice)).toBe(decided)
})

test('without the rules nothing is priced', () => {
  expect(priceOf(article(), { genre: 'feature', grade: null, issueId: '' }, null)).toBeNull()
})
