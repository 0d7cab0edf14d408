import { leaveBrowser } from './browser-sign-in'
import { forgetPhone } from './forget-phone'
import { cloud } from './index'
import { reloadMe } from './use-me'

/** Signs this browser out, with what was half written in it. Without a network too: unused, the session ends by itself. */
export async function signOutBrowser(): Promise<void> {
  await cloud.session.end({ which: 'this' }).catch(() => undefined)
  await leaveBrowser()
  forgetPhone()
  reloadMe()
}
