import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { readSigned } from './token'

/** What stands between a ticket's key and the ticket itself. */
const SEPARATOR = '/@@/'

/** A private key for tickets, PEM. Short, as those of CloudBase's console are: it opens nothing but this cloud. */
export const newTicketKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 1024,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey

/** Custom login: functions sign tickets with a private key, and the cloud lets in whom a ticket names. */
export class CustomLogin {
  private readonly publicKey
  private readonly keyId: string

  /** @param privateKey PEM */
  constructor(
    private readonly privateKey: string,
    private readonly envId: string,
    private readonly now: () => number
  ) {
    this.publicKey = createPublicKey(createPrivateKey(privateKey))
    this.keyId = createHash('sha256').update(this.publicKey.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 32)
  }

  /** The file that CloudBase's console gives for download, what `credentials` of the SDK's `init` takes; in base64. */
  credentials(): string {
    const file = { private_key_id: this.keyId, private_key: this.privateKey, env_id: this.envId }
    return Buffer.from(JSON.stringify(file)).toString('base64')
  }

  /** @returns the custom user that a ticket lets in; undefined for one of another key or environment, or too old */
  userOf(ticket: string): string | undefined {
    const [keyId, token = ''] = ticket.split(SEPARATOR)
    if (keyId !== this.keyId) return undefined
    // The SDK writes its times in milliseconds.
    const { env, uid, exp } = readSigned(token, this.publicKey) ?? {}
    const isGood = env === this.envId && typeof exp === 'number' && exp > this.now()
    return isGood && typeof uid === 'string' ? uid : undefined
  }
}
