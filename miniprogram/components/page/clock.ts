const hour = 3_600_000

/** The time of day in UTC+8, “09:20”; phones' engines lack time zones, so the offset is fixed. @param at UTC ms */
export function clock(at: number): string {
  return new Date(at + 8 * hour).toISOString().slice(11, 16)
}
