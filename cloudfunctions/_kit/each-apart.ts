interface Apart {
  /** For the log: what was being done. */
  doing: string
  /** How many side by side. */
  lanes?: number
}

/**
 * What a timer does with a list: each piece apart, so that one that fails is logged, left for the next run, and stops no
 * other.
 *
 * @param work says whether there was anything to do
 * @returns how many were done
 */
export async function eachApart<T extends { _id: string }>(pieces: readonly T[], { doing, lanes = 1 }: Apart, work: (piece: T) => Promise<boolean>): Promise<number> {
  const left = [...pieces]
  let done = 0
  const lane = async () => {
    for (let piece = left.shift(); piece; piece = left.shift()) {
      try {
        if (await work(piece)) done++
      } catch (error) {
        console.error(JSON.stringify({ [doing]: piece._id, error: String(error) }))
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return done
}
