export interface Took {
  /** ms of each, and of all. */
  each: number[]
  all: number
}

/** Runs `work` for every item, a number of them at once. */
export async function atOnceOver<T>(items: readonly T[], lanes: number, work: (item: T, lane: number) => Promise<unknown>): Promise<Took> {
  const each: number[] = []
  let next = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (next < items.length) {
        const item = items[next++]!
        const began = performance.now()
        await work(item, lane)
        each.push(performance.now() - began)
      }
    }),
  )
  return { each, all: performance.now() - start }
}
