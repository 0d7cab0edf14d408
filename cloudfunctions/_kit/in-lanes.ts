/**
 * Does a piece of work for each of many things, so many at a time.
 *
 * @returns the results in the order of the things
 */
export async function inLanes<T, R>(things: readonly T[], lanes: number, work: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(things.length)
  let next = 0
  const lane = async () => {
    while (next < things.length) {
      const i = next++
      results[i] = await work(things[i]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, things.length) }, lane))
  return results
}
