import type { IncomingMessage, ServerResponse } from 'node:http'
import { LoginRefused, type Logins, type WebUser } from '../auth/logins'
import { CloudError } from '../errors'
import { sendJson } from './answer'
import { readJson } from './body'

const MAX_BODY_BYTES = 64 * 1024

interface AuthContext {
  logins: Logins
  envId: string
}

/** `/auth/v1/...`, the sign-in that `@cloudbase/js-sdk` speaks. Errors are `{ error, error_description }`. */
export async function answerAuth(request: IncomingMessage, response: ServerResponse, context: AuthContext, url: URL): Promise<void> {
  try {
    sendJson(response, 200, await answer(request, context, url))
  } catch (error) {
    const { error: name, message, status } = asRefused(error)
    sendJson(response, status, { error: name, error_description: message })
  }
}

async function answer(request: IncomingMessage, { logins, envId }: AuthContext, url: URL): Promise<unknown> {
  const clientId = url.searchParams.get('client_id') ?? envId
  if (clientId !== envId) throw new LoginRefused('unauthorized_client', `there is no environment ${clientId}`)
  const asked = `${request.method} ${url.pathname.slice('/auth/v1/'.length)}`
  if (asked === 'GET user/me') return profile(logins.userOf(bearerOf(request) ?? ''))
  const body = (await readJson(request, MAX_BODY_BYTES)) as Record<string, unknown> | null
  const text = (name: string) => String(body?.[name] ?? '')
  if (asked === 'POST signin/anonymously') return logins.anonymously()
  if (asked === 'POST signin/custom') return logins.byTicket(text('ticket'))
  if (asked === 'POST token' && text('grant_type') === 'refresh_token') return logins.refreshed(text('refresh_token'))
  if (asked === 'POST revoke' || asked === 'POST user/signout') {
    await logins.revoke(asked === 'POST revoke' ? text('token') : (bearerOf(request) ?? ''))
    return {}
  }
  throw new LoginRefused('unimplemented', `${asked} is not supported here`, 404)
}

const profile = ({ uid, customUserId }: WebUser) => ({ sub: uid, name: customUserId ?? 'anonymous', groups: [] })

/** A token that is refused is `unauthenticated` here, whatever is wrong with it. */
function asRefused(error: unknown): LoginRefused {
  if (error instanceof LoginRefused) return error
  if (error instanceof CloudError) return new LoginRefused(error.status === 401 ? 'unauthenticated' : 'invalid_argument', error.message, error.status)
  throw error
}

/** The token of `Authorization: Bearer ...`. */
export function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
}
