/**
 * An error in CloudBase's shape: what the SDK turns into a thrown `TcbError`.
 * Codes and messages follow the SDK's sources and what programs in the open report having seen; README.md says
 * which of them are uncertain.
 */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The HTTP status where the answer is a plain HTTP one (`/v1/functions`); `/admin` always answers 200. */
    readonly status = 400
  ) {
    super(message)
  }
}

const CONTACT = 'Please check your request, but if the problem cannot be solved, contact us.'

export const invalidParam = (message: string) => new CloudError('INVALID_PARAM', message)

export const requestFailed = (message: string) => new CloudError('DATABASE_REQUEST_FAILED', message)

/** The name is spelled with three r's by the service itself. */
export const invalidOperator = (message: string) => new CloudError('DATABASE_INVALID_OPERRATOR', message)

export const collectionMissing = (name: string) =>
  new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`)

export const collectionExists = (name: string) =>
  new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceExist] Table exist: ${name}. ${CONTACT}`)

const longAsText = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

/**
 * A second document with the same `_id` or the same key of a unique index.
 * @param key field and value pairs of the key, as they are printed in the message
 */
export const duplicateKey = (collection: string, index: string, key: Record<string, unknown>) => {
  const shown = Object.entries(key).map(([field, value]) => `${field}: ${JSON.stringify(value ?? null, longAsText)}`)
  return requestFailed(
    '[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ' +
      `tnt-local.${collection} index: ${index} dup key: { ${shown.join(', ')} }}]}, {<nil>}]`
  )
}

export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
      'Please check your request, but if the problem persists, contact us.'
  )

/** What the service's list of errors has for a query that takes too long. */
export const requestTimedOut = () =>
  new CloudError('DATABASE_TIMEOUT', `[ResourceUnavailable.Timeout] operation exceeded time limit. ${CONTACT}`)

/** The transaction was committed, aborted, timed out, or never existed. */
export const transactionGone = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit ' +
      'or abort in 30 seconds. Please check your request, but if the problem persists, contact us.'
  )

/** Anything thrown by a library on behalf of a request, as an error the caller may see. */
export function asCloudError(error: unknown): CloudError {
  if (error instanceof CloudError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (/unknown|not registered|unregistered|unsupported/i.test(message) && /operator|stage|accumulator/i.test(message)) return invalidOperator(message)
  return requestFailed(message)
}
