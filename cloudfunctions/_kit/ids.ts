import { createHash } from 'node:crypto'
import { newId } from '../../shared/domain/id'

/**
 * The id of what a request makes: the same for a repeat of the same person's same request, so that what was made once
 * is found, not made again.
 */
export function idFor(maker: string, requestId: string): string {
  return newId(createHash('sha256').update(`${maker}\n${requestId}`).digest())
}
