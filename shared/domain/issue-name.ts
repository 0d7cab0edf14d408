/**
 * A bulletin issue's name from its id.
 *
 * @param issueId `2026-18`
 * @returns `2026 年第 18 期`
 */
export function issueName(issueId: string): string {
  const [year, number] = issueId.split('-')
  return `${year} 年第 ${number} 期`
}

/** `第 18 期`: where the year goes without saying. */
export const issueNumber = (issueId: string): string => `第 ${issueId.split('-')[1]} 期`
