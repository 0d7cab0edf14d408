import { parseQuarterKey, type Quarter } from '../../shared/domain/quarter'
import { AppError } from '../../shared/errors'

/** @throws AppError INVALID_INPUT, which a key that the contract accepts never causes */
export function quarterFrom(key: string): Quarter {
  const quarter = parseQuarterKey(key)
  if (!quarter) throw new AppError('INVALID_INPUT', { fields: ['quarter'] })
  return quarter
}
