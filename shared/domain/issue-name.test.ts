import { issueName, issueNumber } from './issue-name'

test.each([
  ['2026-1', '2026 年第 1 期', '第 1 期'],
  ['2026-118', '2026 年第 118 期', '第 118 期'],
])('%s is %s, or %s for short', (id, name, number) => {
  expect(issueName(id)).toBe(name)
  expect(issueNumber(id)).toBe(number)
})
