import type { IncomingMessage } from 'node:http'
import { CloudError } from '../errors'

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/**
 * Keeps away everything that is not this machine: another host's name pointing here, and pages of other sites
 * that a browser on this machine has open.
 * @throws PERMISSION_DENIED, status 403
 */
export function assertLocal(request: IncomingMessage): void {
  const remote = request.socket.remoteAddress ?? ''
  const host = request.headers.host ?? ''
  const origin = request.headers.origin
  const sameMachine = /^(127\.|::1$|::ffff:127\.)/.test(remote) && LOOPBACK.test(host)
  const ownPage = origin === undefined || LOOPBACK.test(origin.replace(/^https?:\/\//, ''))
  if (!sameMachine || !ownPage) throw new CloudError('PERMISSION_DENIED', 'the local cloud answers this machine alone', 403)
}
