/**
 * Takes pictures of the h5 build's pages, for looking at them beside the mock-ups and for the README.
 *
 *   npx tsx scripts/screenshot.ts --base http://127.0.0.1:PORT --out DIR [--as OPENID] [--wide] [--full] [--large] route...
 *
 * A route is what follows the hash (`/pages/home/index?id=1`). Phone pictures are 390×844, wide ones 1280×800, both at
 * two device pixels a pixel; `--full` takes the page's whole length, `--large` the large type. Each file is named
 * after its route.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import type { BrowserContext, Page } from 'playwright-core'

import { launchBrowser } from '../test/browser/launch'

const { values: options, positionals: routes } = parseArgs({
  allowPositionals: true,
  options: {
    base: { type: 'string', default: 'http://127.0.0.1:8000' },
    out: { type: 'string', default: '.cache/screenshots' },
    as: { type: 'string' },
    wide: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
  },
})

const viewport = options.wide ? { width: 1280, height: 800 } : { width: 390, height: 844 }

async function takePictures() {
  mkdirSync(options.out, { recursive: true })
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ viewport, deviceScaleFactor: 2, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    await context.addInitScript(keepInStorage, {
      ...(options.as && { openid: options.as }),
      ...(options.large && { 'type-size': 'large' }),
    })
    for (const route of routes) process.stdout.write(`${await takePicture(context, route)}\n`)
  } finally {
    await browser.close()
  }
}

/** @returns the file it wrote */
async function takePicture(context: BrowserContext, route: string) {
  const page = await context.newPage()
  page.on('pageerror', (error) => process.stderr.write(`${route}: ${error.message}\n`))
  await page.goto(`${options.base}/#${route}`)
  await settle(page)
  if (options.full) await page.setViewportSize({ ...viewport, height: await contentHeight(page) })
  const file = path.join(options.out, `${fileName(route)}.png`)
  await page.screenshot({ path: file })
  await page.close()
  return file
}

/** Runs in the page before its scripts: writes what `Taro.setStorageSync` would have written. */
function keepInStorage(entries: Record<string, string>) {
  for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, JSON.stringify({ data: value }))
}

/** Waits until nothing is being fetched and no skeleton is on the screen. */
async function settle(page: Page) {
  await page.waitForSelector('.page, .desk', { timeout: 15_000 })
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('.sk'), undefined, { timeout: 5_000 }).catch(() => undefined)
  await page.waitForTimeout(400)
}

/** The height at which the page that is shown needs no scrolling. */
function contentHeight(page: Page) {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('.taro_page')].find((one) => one.clientHeight > 0)
    if (!shown) return window.innerHeight
    return Math.max(window.innerHeight, window.innerHeight + shown.scrollHeight - shown.clientHeight)
  })
}

function fileName(route: string) {
  return route.replace(/^\//, '').replace(/^pages\//, '').replace(/\/index/, '').replace(/[^\w-]+/g, '-') + (options.wide ? '-wide' : '')
}

void takePictures()
