import { AppError } from '../../../shared/errors'

/** What `work` comes to, unless it takes longer. @throws AppError TIMEOUT */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError('TIMEOUT')), ms)
    void work.finally(() => clearTimeout(timer)).then(resolve, reject)
  })
}
