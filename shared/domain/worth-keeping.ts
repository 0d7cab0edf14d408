/** As much of a text as tells whether it is worth keeping. */
export interface KeptText {
  title: string
  body: string
  /** Of the body, as it is counted. */
  characters: number
}

/** Minutes without a change after which a text counts as one that its author had settled on. */
const settledAfter = 30

/** Typing is saved every few seconds. A text was settled on when nobody touched it since this moment. */
export const settledBefore = (now: Date): Date => new Date(now.getTime() - settledAfter * 60_000)

/** The most characters a text may have had without the one that takes its place being a loss: twice as many, and a hundred at least. */
export const mostBeforeLoss = (characters: number): number => Math.max(2 * characters, characters + 100)

/** UTF-16 units at either end of a text, by which it is known for the same while somebody types in it. */
const knownBy = 20

export const endsOf = (body: string) => ({ beginning: body.slice(0, knownBy), ending: body.slice(-knownBy) })

/** A text that begins and ends otherwise: it was read out of a file, not typed. */
function isAnother(before: KeptText, after: KeptText): boolean {
  const { beginning, ending } = endsOf(after.body)
  return before.characters > 100 && !before.body.startsWith(beginning) && !before.body.endsWith(ending)
}

/**
 * Whether a text is kept when another takes its place, so that who deletes by mistake gets it back: it was settled on,
 * most of it goes, or another text comes in its stead.
 *
 * @source issue 7, "versions kept"
 */
export function isWorthKeeping(before: KeptText & { changedAt: Date }, after: KeptText, now: Date): boolean {
  const same = before.title === after.title && before.body === after.body
  if (same || before.body.trim() === '') return false
  return before.changedAt <= settledBefore(now) || before.characters > mostBeforeLoss(after.characters) || isAnother(before, after)
}
