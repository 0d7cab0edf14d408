import type { Envelope } from '../../shared/contract/call'
import { AppError } from '../../shared/errors'
import { atLeastStranger, browserCloud } from './browser-cloud'
import { isMarkedSignedIn } from './browser-mark'
import type { CloudEnv } from './cloud-env'
import { asAppError } from './cloud-error'
import { patiently } from './patiently'

/**
 * CloudBase itself says who calls: whom a phone let in, or a stranger. A stranger whom it no longer knows is a new one;
 * one whom a phone let in hears that it is over.
 *
 * @throws as `Send`, and AppError SIGNED_OUT
 */
export async function sendToCloud(env: CloudEnv, context: string, envelope: Envelope): Promise<unknown> {
  const failure = await attempt(env, context, envelope).catch(asAppError)
  if (!(failure instanceof AppError)) return failure
  if (failure.code === 'SIGNED_OUT' && !isMarkedSignedIn()) return attempt(env, context, envelope).catch(throwAsAppError)
  throw failure
}

async function attempt(env: CloudEnv, context: string, envelope: Envelope): Promise<unknown> {
  const sdk = await patiently(browserCloud(env))
  if (isMarkedSignedIn() && !sdk.auth.hasLoginState()) throw new AppError('SIGNED_OUT')
  await patiently(atLeastStranger(sdk))
  const { result } = await patiently(sdk.callFunction({ name: context, data: envelope }))
  return result
}

const throwAsAppError = (thrown: unknown) => {
  throw asAppError(thrown)
}
