import type { Look } from './verdict-words'

/** One tone after another. */
interface Tone {
  /** Pitch; 0 is silence. */
  hz: number
  ms: number
}

/** What each verdict sounds like: one high tone, two in the middle, two low ones. `scripts/make-tones.ts` writes them as files. */
export const tones: Readonly<Record<Look, readonly Tone[]>> = {
  pass: [{ hz: 1_047, ms: 140 }],
  dup: [{ hz: 659, ms: 110 }, { hz: 0, ms: 70 }, { hz: 659, ms: 110 }],
  stop: [{ hz: 262, ms: 240 }, { hz: 0, ms: 90 }, { hz: 196, ms: 320 }],
}
