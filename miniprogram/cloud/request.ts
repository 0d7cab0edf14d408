import type { Envelope } from '../../shared/contract/call'
import { AppError, errorSentences, type Answer } from '../../shared/errors'
import { newRequestId } from './request-id'
import { tellSignedOut } from './signed-out'
import { send } from './transport'

/** Pauses before the second and third attempt, in milliseconds. */
const pauses = [400, 1_500]

/**
 * Makes one call. When the answer is lost on the way it asks again under the same request id, which a function
 * answers with the first result, so that nothing is done twice.
 *
 * @throws AppError only
 */
export async function request(context: string, call: string, input: unknown, requestId = newRequestId()): Promise<unknown> {
  const envelope: Envelope = { call, input, requestId }
  for (let attempt = 0; ; attempt++) {
    try {
      return open(await send(context, envelope))
    } catch (error) {
      const failure = error instanceof AppError ? error : new AppError('OFFLINE')
      if (failure.code === 'SIGNED_OUT') tellSignedOut()
      const pause = pauses[attempt]
      if (!isPassing(failure) || pause === undefined) throw failure
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
}

/** What is likely gone a moment later: a hole in the reception, a crowd at one record. */
const isPassing = ({ code }: AppError) => code === 'TIMEOUT' || code === 'BUSY' || code === 'INTERNAL'

function open(answer: unknown): unknown {
  if (!isAnswer(answer)) throw new AppError('INTERNAL')
  if (answer.ok) return answer.data
  const { code, details, requestId } = answer.error
  throw new AppError(code in errorSentences ? code : 'INTERNAL', details, requestId)
}

const isAnswer = (value: unknown): value is Answer<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as Answer<unknown>).ok === 'boolean'
