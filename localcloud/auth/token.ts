import { createHmac, timingSafeEqual, verify, type KeyObject } from 'node:crypto'

/** What a token says, as JSON. */
export type Claims = Readonly<Record<string, unknown>>

const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const signatureOf = (text: string, key: string) => createHmac('sha256', key).update(text).digest()

/** A JSON web token, signed with a key that the cloud alone has. */
export function signToken(claims: Claims, key: string): string {
  const text = `${coded({ alg: 'HS256', typ: 'JWT' })}.${coded(claims)}`
  return `${text}.${signatureOf(text, key).toString('base64url')}`
}

/** @returns what the token says, undefined when `signToken` did not make it with this key */
export function readToken(token: string, key: string): Claims | undefined {
  const { text, claims, signature } = split(token)
  const wanted = signatureOf(text, key)
  return signature.length === wanted.length && timingSafeEqual(signature, wanted) ? claims : undefined
}

/** The same for a token that somebody else signed with their private key. */
export function readSigned(token: string, publicKey: KeyObject): Claims | undefined {
  const { text, claims, signature } = split(token)
  return verify('RSA-SHA256', Buffer.from(text), publicKey, signature) ? claims : undefined
}

function split(token: string) {
  const [head = '', body = '', signature = ''] = token.split('.')
  return { text: `${head}.${body}`, claims: claimsOf(body), signature: Buffer.from(signature, 'base64url') }
}

function claimsOf(body: string): Claims | undefined {
  try {
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as unknown
    return typeof claims === 'object' && claims !== null ? (claims as Claims) : undefined
  } catch {
    return undefined
  }
}
