import { fromBase64Url, toBase64Url } from '../../shared/domain/base64url'
import { isOurSignature, signPass } from './pass-key'

/** How long a proved phone can be used, ms: as long as it takes to find one's unit in a list. */
const goodFor = 30 * 60_000

interface Claim {
  /** Whose tap it was: nobody else can use the proof. */
  openid: string
  phone: string
}

/** Cannot be taken for a pass, nor a pass for it: those begin otherwise. */
const bytesOf = ({ openid, phone }: Claim, until: string) => Buffer.from(`PHONE1.${phone}.${until}.${openid}`)

/** What lets somebody say again, for half an hour, that WeChat vouched for their phone: `<until>.<signature>`. */
export function proofOf(claim: Claim, now: Date): string {
  const until = (now.getTime() + goodFor).toString(36)
  return `${until}.${toBase64Url(signPass(bytesOf(claim, until)))}`
}

export function proves(proof: string, claim: Claim, now: Date): boolean {
  const [until = '', signed = ''] = proof.split('.')
  const signature = fromBase64Url(signed)
  if (!signature || !(parseInt(until, 36) > now.getTime())) return false
  return isOurSignature(bytesOf(claim, until), signature)
}
