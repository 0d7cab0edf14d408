import { AppError, type ErrorCode } from '../../shared/errors'

/** What the SDK throws: `{ code }` of a call, `{ error }` of a sign-in, which its `AuthError` repeats as `code`. */
interface Said {
  code?: unknown
  error?: unknown
}

/**
 * What CloudBase's SDK for browsers threw, as an error of ours. What has neither code nor error never reached the cloud.
 *
 * @source docs.cloudbase.net: error codes of the service and of cloud functions; js-sdk 3.7.0, `ErrorType`
 */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const { code, error } = (thrown ?? {}) as Said
  return new AppError(codeOf(String(error ?? code ?? '')))
}

/** A login that is no more, however the cloud puts it. */
const ended = /^(INVALID_CREDENTIALS|ACCESS_TOKEN_EXPIRED|INVALID_ACCESS_TOKEN|MISSING_CREDENTIALS|unauthenticated|invalid_grant)$/

function codeOf(said: string): ErrorCode {
  if (ended.test(said)) return 'SIGNED_OUT'
  if (said === 'unreachable' || said === '') return 'OFFLINE'
  if (/REQUEST_SIZE/.test(said)) return 'TOO_LARGE'
  if (/TIME_LIMIT|TIMEOUT/.test(said)) return 'TIMEOUT'
  if (/EXCEED/.test(said)) return 'BUSY'
  return 'INTERNAL'
}
