import { diffArrays } from 'diff'

export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** ms: a text that is nothing like the other is shown as removed and added whole rather than waited for. */
const patience = 400

/** Sentences with their marks and closing quotes, and the breaks between paragraphs. */
const sentence = /[^。！？；\n]*(?:[。！？；]+[”’」』）]*|\n+|$)/gu
/** Words of Latin letters and numbers whole (`29.7%`, `5G`, `3,600`), anything else by what one sees as one sign. */
const token = /[\p{Script=Latin}\p{N}]+(?:[.,:\-'’/][\p{Script=Latin}\p{N}]+)*%?|[^]\p{M}*/gu

/** Of what was changed: with less than that in common, what little is left is chance. */
const leastInCommon = 0.3

const split = (text: string, by: RegExp): string[] => (text.match(by) ?? []).filter(part => part !== '')

/**
 * What became of a text, in reading order: sentence by sentence, and by sign inside the sentences that changed. The
 * pieces that are the same or removed make the earlier text, those that are the same or added the later one.
 */
export function textDiff(before: string, after: string): Piece[] {
  const until = Date.now() + patience
  const bySentence = runsOf(split(before, sentence), split(after, sentence), until)
  return joined(bySentence.flatMap(run => ('same' in run ? [same(run.same)] : insideOf(run, until))))
}

interface Changed {
  removed: string
  added: string
}
type Run = { same: string } | Changed

/** What stays and what changes by turns. */
function runsOf(before: string[], after: string[], until: number): Run[] {
  const parts = diffArrays(before, after, { timeout: Math.max(1, until - Date.now()) })
  if (!parts) return [{ removed: before.join(''), added: after.join('') }]
  const runs: Run[] = []
  for (const { value, added, removed } of parts) {
    const text = value.join('')
    const last = runs.at(-1)
    if (!added && !removed) runs.push({ same: text })
    else if (last && 'removed' in last) last[added ? 'added' : 'removed'] += text
    else runs.push({ removed: removed ? text : '', added: added ? text : '' })
  }
  return runs
}

function insideOf(changed: Changed, until: number): Piece[] {
  const { removed, added } = changed
  if (removed === '' || added === '') return replaced(changed)
  const runs = runsOf(split(removed, token), split(added, token), until)
  const kept = runs.reduce((sum, run) => sum + ('same' in run ? run.same.length : 0), 0)
  if (kept < leastInCommon * Math.min(removed.length, added.length)) return replaced(changed)
  return withoutSpecks(runs).flatMap(run => ('same' in run ? [same(run.same)] : replaced(run)))
}

/** One sign that stayed between two changes is harder to read than a longer change. */
function withoutSpecks(runs: readonly Run[]): Run[] {
  const read: Run[] = []
  runs.forEach((run, i) => {
    const last = read.at(-1)
    const speck = 'same' in run && i > 0 && i < runs.length - 1 && [...run.same].length === 1 && run.same !== '\n'
    const change = speck ? { removed: run.same, added: run.same } : run
    if ('same' in change || !last || 'same' in last) read.push({ ...change })
    else {
      last.removed += change.removed
      last.added += change.added
    }
  })
  return read
}

const same = (text: string): Piece => ({ kind: 'same', text })
const replaced = ({ removed, added }: Changed): Piece[] => [{ kind: 'removed', text: removed }, { kind: 'added', text: added }]

function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (piece.text === '') continue
    if (last?.kind === piece.kind) last.text += piece.text
    else whole.push({ ...piece })
  }
  return whole
}

/** The pieces paragraph by paragraph, as they are laid out; a break that changed ends a paragraph either way. */
export function paragraphsOf(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]]
  for (const { kind, text } of pieces) {
    text.split('\n').forEach((part, i) => {
      if (i > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)!.push({ kind, text: part })
    })
  }
  return paragraphs.filter(paragraph => paragraph.length > 0)
}
