/** One call to WeChat that the local cloud answered in its place: `localcloud/README.md`, `/local/wechat`. */
export interface WeChatRecord {
  id: number
  /** ms, UTC */
  at: number
  api: string
  data: Readonly<Record<string, unknown>>
  result: Readonly<Record<string, unknown>>
}

/** What one person said to one template. */
export interface ConsentRecord {
  openid: string
  template: string
  /** messages that may still be sent */
  left: number
}

/** One answer of `/local/wechat`: records with the newest first, and where those before them are. */
export interface RecordsPage {
  calls: readonly WeChatRecord[]
  next?: number
  consents: readonly ConsentRecord[]
  templates: readonly { id: string; title?: string }[]
}

/**
 * What is on the screen after the newest page came again: new records above those that were there, older ones that
 * were asked for kept. Where the two do not meet, or the cloud was emptied, the newest page alone.
 */
export function withNewest(known: RecordsPage | undefined, newest: RecordsPage): RecordsPage {
  const [first] = known?.calls ?? []
  const latest = newest.calls[0]
  const oldest = newest.calls.at(-1)
  if (!known || !first || !latest || !oldest || latest.id < first.id || oldest.id > first.id) return newest
  const older = known.calls.filter(({ id }) => id < oldest.id)
  return { ...newest, calls: [...newest.calls, ...older], next: older.length > 0 ? known.next : newest.next }
}

/** What is on the screen after older records were asked for. */
export const withOlder = (known: RecordsPage, older: RecordsPage): RecordsPage => ({
  ...older,
  calls: [...known.calls, ...older.calls.filter(({ id }) => id < (known.calls.at(-1)?.id ?? Infinity))],
})
