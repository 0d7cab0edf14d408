import type { Instant } from '../../../../shared/domain/instant'
import type { Device } from './device'

const key = 'desk-clock'

/** Between two looks the clocks may part by this much without anybody having set one, ms. */
const jitter = 2_000

/** From here on the person is told that the phone's clock is wrong, ms; the function's own tolerance is the same. */
const noticeable = 60_000

/**
 * The time by the functions' clock, however this phone's is set.
 *
 * Answers tell the time; what they were off is kept. Somebody who sets the phone's clock back while the program runs is
 * noticed, and time goes on as before. A clock that leaps ahead may have been set, or the phone has slept: that begins a
 * new era, as a restart does, and scans of an era are timed anew by the first answer in it.
 */
export function openClock(device: Pick<Device, 'wall' | 'steady' | 'storage'>) {
  const kept = device.storage.get(key) as { offset: number; era: number } | undefined
  let offset = kept?.offset ?? 0
  let era = (kept?.era ?? 0) + 1
  let measured = false
  let last = { wall: device.wall(), steady: device.steady() }
  keep()

  function keep() {
    try {
      device.storage.set(key, { offset, era })
    } catch {
      // Without room the clock is measured anew in the next run.
    }
  }

  function look() {
    const now = { wall: device.wall(), steady: device.steady() }
    const leapt = now.wall - last.wall - (now.steady - last.steady)
    last = now
    if (Math.abs(leapt) <= jitter) return
    if (leapt < 0) offset -= leapt
    era++
    measured = false
    keep()
  }

  const now = (): Instant => {
    look()
    return Math.round(last.wall + offset)
  }

  return {
    now,
    /** The time, and the era that it was told in. */
    stamp: (): { at: Instant; era: number } => ({ at: now(), era }),
    /** Whether an answer has told the time in this era. */
    isMeasured: (): boolean => {
      look()
      return measured
    },
    /**
     * Call before asking; what it returns takes the answer's `now`, which was somewhere between the two.
     *
     * @returns of the inner function: by how much the scans of `era` are to be put later, ms; 0 where they were near enough
     */
    asking() {
      const asked = device.steady()
      return (told: Instant): { era: number; late: number } => {
        look()
        const before = offset
        offset = told + (device.steady() - asked) / 2 - last.wall
        const late = Math.round(offset - before)
        const first = !measured
        measured = true
        keep()
        return { era, late: first && Math.abs(late) > jitter ? late : 0 }
      }
    },
    /** By how much the phone's clock is behind, ms, where that is noticeable; negative when it is ahead. */
    off: (): number | null => (Math.abs(offset) > noticeable ? Math.round(offset) : null),
  }
}

export type DeskClock = ReturnType<typeof openClock>
