import { createHash, randomBytes } from 'node:crypto'
import { CloudError } from '../errors'
import { MAXIMUM_KEY, type Store } from '../store/store'
import type { CustomLogin } from './custom-login'
import { readToken, signToken } from './token'

/** How long an access token and a refresh token are good, seconds; CloudBase's documentation of its HTTP API. */
const ACCESS_SECONDS = 7200
const REFRESH_SECONDS = 30 * 24 * 3600

/** Who is behind a token. */
export interface WebUser {
  uid: string
  /** Absent for one who is anonymous. */
  customUserId?: string
}

/** What a sign-in and a refresh answer. */
export interface Credentials {
  token_type: 'Bearer'
  access_token: string
  refresh_token: string
  /** Seconds. */
  expires_in: number
  scope: 'anonymous' | 'user'
  sub: string
  groups: string[]
}

interface Login extends WebUser {
  /** ms by the cloud's clock, after which it cannot be refreshed */
  until: number
}

/** An error of a sign-in, in the words that the SDK reads. */
export class LoginRefused extends Error {
  /** @param error such as `invalid_grant` */
  constructor(
    readonly error: string,
    message: string,
    readonly status = 400
  ) {
    super(message)
  }
}

/** Sign-ins of browsers: without a name, or by a ticket. A refresh token is known by its hash alone. */
export class Logins {
  constructor(
    private readonly store: Store,
    private readonly options: { envId: string; key: string; now(): number; customLogin: CustomLogin | undefined }
  ) {}

  anonymously(): Promise<Credentials> {
    return this.begin({ uid: randomBytes(16).toString('hex') })
  }

  /** The same custom user is the same user each time. @throws LoginRefused */
  byTicket(ticket: string): Promise<Credentials> {
    const { customLogin, envId } = this.options
    if (!customLogin) throw new LoginRefused('login_type_disabled', 'custom login is not enabled', 403)
    const customUserId = customLogin.userOf(ticket)
    if (customUserId === undefined) throw new LoginRefused('unauthenticated', 'the ticket is not valid, or too old', 401)
    return this.begin({ uid: digest(`${envId}\n${customUserId}`), customUserId })
  }

  /** @throws LoginRefused */
  refreshed(refreshToken: string): Credentials {
    const login = this.find(digest(refreshToken))
    if (!login || login.until <= this.options.now()) throw new LoginRefused('invalid_grant', 'the refresh token is not valid, or too old')
    return this.credentials(login, refreshToken)
  }

  /** Ends a sign-in: it cannot be refreshed any more. Its access token is good until it is too old. */
  async revoke(accessToken: string): Promise<void> {
    const { login } = this.claims(accessToken)
    await this.store.write(() => void this.store.records.remove(['login', String(login)]))
  }

  /** @throws CloudError INVALID_CREDENTIALS or ACCESS_TOKEN_EXPIRED, status 401 */
  userOf(accessToken: string): WebUser {
    const { sub, exp, customUserId } = this.claims(accessToken)
    if (typeof exp !== 'number' || exp * 1000 <= this.options.now()) {
      throw new CloudError('ACCESS_TOKEN_EXPIRED', 'the access token has expired', 401)
    }
    return { uid: String(sub), ...(typeof customUserId === 'string' && { customUserId }) }
  }

  async reset(): Promise<void> {
    const keys = [...this.store.records.getKeys({ start: ['login'], end: ['login', MAXIMUM_KEY] })]
    await this.store.write(() => keys.forEach(key => void this.store.records.remove(key)))
  }

  private async begin(user: WebUser): Promise<Credentials> {
    const refreshToken = randomBytes(32).toString('base64url')
    const login: Login = { ...user, until: this.options.now() + REFRESH_SECONDS * 1000 }
    await this.store.write(() => void this.store.records.put(['login', digest(refreshToken)], login))
    return this.credentials(login, refreshToken)
  }

  private credentials({ uid, customUserId }: Login, refreshToken: string): Credentials {
    const { envId, key, now } = this.options
    const exp = Math.floor(now() / 1000) + ACCESS_SECONDS
    return {
      token_type: 'Bearer',
      access_token: signToken({ sub: uid, customUserId, env: envId, login: digest(refreshToken), exp }, key),
      refresh_token: refreshToken,
      expires_in: ACCESS_SECONDS,
      scope: customUserId === undefined ? 'anonymous' : 'user',
      sub: uid,
      groups: [],
    }
  }

  private claims(accessToken: string) {
    const claims = readToken(accessToken, this.options.key)
    if (claims?.env !== this.options.envId) throw new CloudError('INVALID_CREDENTIALS', 'the access token is not one of this environment', 401)
    return claims
  }

  private find(id: string): Login | undefined {
    return this.store.records.get(['login', id]) as Login | undefined
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)
