/**
 * One browser that somebody let in with their phone, or turned away. `_id` is made out of a secret that this browser
 * alone has, and is what CloudBase knows it by.
 */
export interface SessionDocument {
  _id: string
  /** Member id of who decided, and the WeChat identity that they had then. */
  memberId: string
  name: string
  openid: string
  decision: 'confirmed' | 'refused'
  browser: string
  system: string
  confirmedAt: Date
  /** Of the latest call, to within `notedEvery`. */
  usedAt: Date
  endedAt: Date | null
  /** Request that the ticket was given to; empty before. */
  ticketFor: string
  /** Of the decision. */
  requestId: string
}
