/** A code that is held before the camera longer than it takes to read is not shown again. ms */
const sameCode = 3_000

/** Lets a code through, but not the same again right after. */
export function codeGate(now: () => number) {
  let last = { code: '', until: 0 }
  return {
    /** Whether the camera's code is to be judged. */
    lets: (code: string): boolean => code !== last.code || now() >= last.until,
    /** Its verdict was shown just now. */
    shown(code: string): void {
      last = { code, until: now() + sameCode }
    },
  }
}
