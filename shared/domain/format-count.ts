/** A whole number with thousands separators: `20,000`. @source look.md §1.4 */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
