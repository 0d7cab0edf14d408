/** Characters that somebody reads in a minute, without hurry. */
const aMinute = 400

/** Minutes that a text takes to read, at least one. @param characters as word processors count them */
export const readingMinutes = (characters: number): number => Math.max(1, Math.round(characters / aMinute))
