import { existsSync } from 'node:fs'

import { chromium, type Browser } from 'playwright-core'

/** Where a Chromium of the machine's own usually lies; the one inside npm is taken when there is none. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Flags that keep the browser quiet on a machine without a network or a graphics card. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts a headless Chromium: the system's when there is one (`CHROMIUM` in the environment names another), else the
 * binary that `@sparticuz/chromium` carries. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: flags, headless: true })
}

async function findChromium(): Promise<string> {
  const wanted = process.env.CHROMIUM
  if (wanted) return wanted
  const own = installed.find((path) => existsSync(path))
  if (own) return own
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}
