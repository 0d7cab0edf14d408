import cloudbase from '@cloudbase/js-sdk/app'
import { registerAuth } from '@cloudbase/js-sdk/auth'
import { registerFunctions } from '@cloudbase/js-sdk/functions'
import type { CloudEnv } from './cloud-env'

/** As much of CloudBase's SDK for browsers as is used here; a sign-in says what went wrong rather than throw it. */
export interface BrowserSdk {
  auth: {
    hasLoginState(): object | null
    signInAnonymously(): Promise<{ error: object | null }>
    signInWithCustomTicket(ticket: () => Promise<string>): Promise<{ error: object | null }>
    /** With an object it forgets the login even where the cloud does not answer. */
    signOut(anyhow?: object): Promise<{ error: object | null }>
  }
  /** @throws what `cloud-error` reads */
  callFunction(call: { name: string; data: object }): Promise<{ result: unknown }>
}

interface Client {
  init(config: { env: string; region?: string }): BrowserSdk & { registerHost(host: string, protocol: 'http'): void }
}

// In a browser its parts have found each other already, and would say so a second time.
if (!('auth' in cloudbase)) registerAuth(cloudbase as never)
if (!('callFunction' in cloudbase)) registerFunctions(cloudbase as never)

export function openSdk({ env, region, host }: CloudEnv): BrowserSdk {
  const sdk = (cloudbase as unknown as Client).init({ env, ...(region && { region }) })
  if (host) sdk.registerHost(host, 'http')
  return sdk
}
