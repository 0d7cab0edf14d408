import { AppError } from '../../shared/errors'
import { asAppError } from './cloud-error'

test.each<[unknown, string]>([
  [new TypeError('Failed to fetch'), 'OFFLINE'],
  [undefined, 'OFFLINE'],
  [{ error: 'unreachable', error_description: 'Failed to fetch' }, 'OFFLINE'],
  [Object.assign(new Error('Failed to fetch'), { code: 'unreachable', status: 'unreachable' }), 'OFFLINE'],
  [new AppError('TIMEOUT'), 'TIMEOUT'],
  [{ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' }, 'TIMEOUT'],
  [{ code: 'FUNCTION_TIME_LIMIT_EXCEEDED' }, 'TIMEOUT'],
  [{ code: 'SERVER_TIMEOUT' }, 'TIMEOUT'],
  [{ code: 'EXCEED_REQUEST_SIZE_LIMIT' }, 'TOO_LARGE'],
  [{ code: 'FUNCTION_EXCEED_RESOURCE_LIMIT' }, 'BUSY'],
  [{ code: 'EXCEED_RATELIMIT' }, 'BUSY'],
  [{ code: 'INVALID_CREDENTIALS' }, 'SIGNED_OUT'],
  [{ code: 'ACCESS_TOKEN_EXPIRED' }, 'SIGNED_OUT'],
  [{ error: 'unauthenticated', error_description: 'no refresh token found in credentials' }, 'SIGNED_OUT'],
  [{ error: 'invalid_grant' }, 'SIGNED_OUT'],
  [{ code: 'PERMISSION_DENIED' }, 'INTERNAL'],
  [{ error: 'login_type_disabled' }, 'INTERNAL'],
  [{ code: 'FUNCTION_NOT_FOUND' }, 'INTERNAL'],
])('%j is %s', (thrown, code) => expect(asAppError(thrown).code).toBe(code))
