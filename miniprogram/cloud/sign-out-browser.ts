import { leaveBrowser } from './browser-sign-in'
import { cloud } from './index'
import { reloadMe } from './use-me'

/** Signs this browser out. Without a network it forgets its person all the same; unused, the session ends by itself. */
export async function signOutBrowser(): Promise<void> {
  await cloud.session.end({ which: 'this' }).catch(() => undefined)
  await leaveBrowser()
  reloadMe()
}
