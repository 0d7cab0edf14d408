import type { Role } from '../contract/call'
import type { Instant } from './instant'

const minute = 60_000
const hour = 60 * minute

/** How long a code on the screen can be confirmed, ms. @source issue 9: sessions that end; three minutes are enough to find one's phone */
export const codeLives = 3 * minute

/** How long after it was confirmed the browser may fetch its ticket, ms: it asks every two seconds. */
export const ticketWaits = 2 * minute

/** The longest that a browser stays signed in, ms: a working day. */
export const staysAtMost = 12 * hour

/** The longest that it stays so without a call, ms. */
export const idlesAtMost = 2 * hour

/** How often a call writes down that the session is in use, ms: a write now and then, not one a call. */
export const notedEvery = 5 * minute

/** Whose work there is a desk for. @source domain.md, "Terms"; an officer writes on the phone */
export const deskRoles = ['staff', 'editor', 'approver', 'treasurer', 'admin', 'contact'] as const

export const worksAtDesk = ({ roles, contact }: { roles: readonly Role[]; contact: boolean }): boolean =>
  contact || roles.some(role => (deskRoles as readonly string[]).includes(role))

interface Lasting {
  /** When it was confirmed, last used, and ended by somebody: ms, UTC. */
  confirmedAt: Instant
  usedAt: Instant
  endedAt: Instant | null
}

/** Why a session does not count any more; null while it does. The first that came about. */
export function whySignedOut({ confirmedAt, usedAt, endedAt }: Lasting, now: Instant): 'ended' | 'unused' | 'too-long' | null {
  if (endedAt !== null) return 'ended'
  if (now >= usedAt + idlesAtMost) return 'unused'
  return now >= confirmedAt + staysAtMost ? 'too-long' : null
}

type Known = readonly (readonly [name: string, sign: RegExp])[]

/** The first that fits: each further down also claims to be those before it. */
const browsers: Known = [
  ['微信', /MicroMessenger/],
  ['QQ 浏览器', /QQBrowser/],
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
]
const systems: Known = [
  ['鸿蒙', /OpenHarmony|HarmonyOS/],
  ['Android', /Android/],
  ['iPhone 或 iPad', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh|Mac OS X/],
  ['Linux', /Linux|X11/],
]

export const otherBrowser = '其他浏览器'
export const otherSystem = '其他系统'

const firstOf = (known: Known, agent: string, other: string) => known.find(([, sign]) => sign.test(agent))?.[0] ?? other

/** The browser and its system in words, out of what it says of itself: a closed list, as anybody may say anything. */
export const machineIn = (agent: string): { browser: string; system: string } => ({
  browser: firstOf(browsers, agent, otherBrowser),
  system: firstOf(systems, agent, otherSystem),
})

export const browserNames: readonly string[] = [otherBrowser, ...browsers.map(([name]) => name)]
export const systemNames: readonly string[] = [otherSystem, ...systems.map(([name]) => name)]
