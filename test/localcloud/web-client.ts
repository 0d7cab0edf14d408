import path from 'node:path'

type Outcome = Promise<{ error: { message: string } | null }>

/** As much of `@cloudbase/js-sdk` as our browser build uses. */
export interface WebApp {
  auth: {
    signInAnonymously(): Outcome
    signInWithCustomTicket(ticket: () => Promise<string>): Outcome
    getLoginState(): Promise<object | null>
    signOut(): Outcome
  }
  callFunction(call: { name: string; data?: object }): Promise<{ result: Record<string, unknown> }>
}

interface Client {
  init(config: { env: string }): WebApp & { registerHost(host: string, protocol: 'http'): void }
}

const part = (name: string): never => require(path.join(__dirname, '../../node_modules/@cloudbase/js-sdk', name, 'dist/index.js')) as never

let client: Client | undefined

/** The unmodified SDK in a browser that was never here: each opening forgets the login of the one before. */
export function openWebApp(cloud: { url: string; envId: string }, env = cloud.envId): WebApp {
  pretendBrowser()
  client ??= load()
  const app = client.init({ env })
  app.registerHost(new URL(cloud.url).host, 'http')
  return app
}

function load(): Client {
  const loaded = part('app') as Client
  ;(part('auth') as { registerAuth(client: Client): void }).registerAuth(loaded)
  ;(part('functions') as { registerFunctions(client: Client): void }).registerFunctions(loaded)
  return loaded
}

/** What of a browser it looks at: where it keeps its login, and constructors that it only passes around. */
export function pretendBrowser(): void {
  const kept = new Map<string, string>()
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  class Unused {}
  Object.assign(globalThis, { window: { localStorage, location: { href: 'http://127.0.0.1/' } }, localStorage, XMLHttpRequest: Unused, WebSocket: Unused })
}
