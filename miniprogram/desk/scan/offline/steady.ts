/** A clock that never goes back, made of one that may: it stands still meanwhile. */
export function steadyFrom(wall: () => number): () => number {
  let last = wall()
  let steady = 0
  return () => {
    const now = wall()
    steady += Math.max(0, now - last)
    last = now
    return steady
  }
}
