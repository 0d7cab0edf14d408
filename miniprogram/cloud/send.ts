import type { Envelope } from '../../shared/contract/call'

/** Carries an envelope to a function and brings its answer, or throws an AppError OFFLINE, TIMEOUT or TOO_LARGE. */
export type Send = (context: string, envelope: Envelope) => Promise<unknown>
