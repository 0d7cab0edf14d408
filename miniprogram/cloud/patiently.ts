import { AppError } from '../../shared/errors'

/** ms after which an answer is no longer waited for */
export const patience = 15_000

/** Waits for an answer, but not for ever. @throws AppError TIMEOUT, and whatever the answer throws */
export async function patiently<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('TIMEOUT')), patience)
  })
  try {
    return await Promise.race([answer, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
