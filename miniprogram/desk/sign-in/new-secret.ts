import { toBase64Url } from '../../../shared/domain/base64url'

/** What this browser alone knows of the code that it shows: 32 random bytes. */
export const newSecret = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
