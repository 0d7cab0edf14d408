/**
 * So many numbers in a row: the last run of digits counts up and keeps its width.
 *
 * @param first `河培2026-001`
 * @returns null where there is no digit to count from
 */
export function numbersFrom(first: string, count: number): string[] | null {
  const parts = /^(.*?)(\d+)(\D*)$/.exec(first)
  if (!parts) return null
  const [, before = '', digits = '', after = ''] = parts
  return Array.from({ length: count }, (_, i) => before + String(BigInt(digits) + BigInt(i)).padStart(digits.length, '0') + after)
}
