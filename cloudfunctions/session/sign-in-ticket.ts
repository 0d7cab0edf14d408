import cloudbase from '@cloudbase/node-sdk'
import { staysAtMost } from '../../shared/domain/session-rules'

/** What CloudBase's console gives for custom sign-in, as a file of JSON; its base64 is in the function's environment. */
interface SignInKey {
  private_key_id: string
  private_key: string
  env_id: string
}

/** Whether this deployment can sign browsers in at all. */
export const canSignIn = (): boolean => Boolean(process.env.WEB_SIGN_IN_KEY)

/**
 * What a browser signs in to CloudBase with, as the session: good for ten minutes, and what comes of it for as long as
 * a session lasts. Whether the session still counts is looked up at every call all the same.
 */
export function ticketFor(sessionId: string, now: Date): string {
  const credentials = JSON.parse(Buffer.from(process.env.WEB_SIGN_IN_KEY ?? '', 'base64').toString()) as SignInKey
  const app = cloudbase.init({ env: credentials.env_id, credentials: credentials as never })
  return app.auth().createTicket(sessionId, { refresh: 3_600_000, expire: now.getTime() + staysAtMost })
}
