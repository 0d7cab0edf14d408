import { AppError } from '../../shared/errors'
import { patience } from './patiently'
import type { Send } from './send'
import { signedInAs } from './session'

/** CloudBase's HTTP path. The identity header is believed by the local cloud alone. */
export const sendToLocal: Send = async (context, envelope) => {
  const openid = signedInAs()
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), patience)
  try {
    const response = await fetch(`/v1/functions/${context}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(openid && { 'X-WX-OPENID': openid }) },
      body: JSON.stringify(envelope),
      signal: abort.signal,
    })
    if (response.status === 413) throw new AppError('TOO_LARGE')
    return await response.json()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError(abort.signal.aborted ? 'TIMEOUT' : 'OFFLINE')
  } finally {
    clearTimeout(timer)
  }
}
