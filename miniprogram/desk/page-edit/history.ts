import type { Output } from '../../../shared/contract/call'
import type { association } from '../../../shared/contract/association'

/** A page with all that it said. */
export type History = Output<(typeof association)['calls']['pageHistory']>
