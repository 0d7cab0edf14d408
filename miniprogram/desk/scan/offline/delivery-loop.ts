/** Between two attempts that got nowhere, ms; the last one again and again. */
const pauses = [2_000, 5_000, 10_000, 30_000, 60_000]

interface Waits {
  setTimeout(act: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
}

/**
 * Attempts until it works, ever more slowly. There is one of these on a phone, so that nothing is delivered twice at once.
 *
 * @param attempt whether all is done; it does not throw
 */
export function deliveryLoop(attempt: () => Promise<boolean>, waits: Waits) {
  let running: Promise<void> | undefined
  let timer: unknown
  let failures = 0

  async function run() {
    waits.clearTimeout(timer)
    timer = undefined
    failures = (await attempt()) ? 0 : failures + 1
    running = undefined
    if (failures > 0) again(pauses[Math.min(failures, pauses.length) - 1]!)
  }

  const now = (): Promise<void> => (running ??= run())
  const again = (pause: number) => void (timer ??= waits.setTimeout(() => void now(), pause))

  return {
    /** A call while it runs joins it. */
    now,
    /** In a moment, unless an attempt is to come anyway. */
    soon: () => again(pauses[0]!),
  }
}
