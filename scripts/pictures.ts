import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registration } from '../shared/contract/registration'
import { parseLocal } from '../shared/domain/instant'
import { launchBrowser } from '../test/browser/launch'
import { Person } from '../test/browser/person'
import { callAs } from '../test/call-as'
import { openProgram } from './open-program'

const folder = join(__dirname, '..', 'docs', 'pictures')
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 800 }

/** `npm run pictures`: takes the README's pictures from the running program, at a moment when much goes on in it. */
async function takePictures() {
  mkdirSync(folder, { recursive: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'pictures-'))
  const cloud = await openProgram({ port: 0, dataDir, withBrowser: true, now: parseLocal('2026-11-23 15:05') })
  const browser = await launchBrowser()

  async function picture(name: string, openid: string, viewport: typeof phone, route: string, act?: (person: Person) => Promise<void>) {
    const context = await browser.newContext({ viewport, deviceScaleFactor: 2, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    await context.addInitScript(id => localStorage.setItem('openid', JSON.stringify({ data: id })), openid)
    // tsx names the functions it hands to the browser with a helper that the browser does not have.
    await context.addInitScript('globalThis.__name = named => named')
    const person = new Person(await context.newPage(), cloud.url)
    await person.open(route)
    await act?.(person)
    await person.page.waitForLoadState('networkidle')
    await person.page.waitForTimeout(600)
    await person.page.screenshot({ path: join(folder, `${name}.png`) })
    await context.close()
  }

  const officer = 'sample-linruoxi'
  const editor = 'sample-zhouyining'
  const pass = await callAs(cloud.url, officer, registration.calls.pass, { activityId: 'training0001' })
  if (pass.outcome !== 'pass') throw new Error('the sample has no pass to scan')

  await picture('home', officer, phone, '/pages/home/index')
  await picture('activity', officer, phone, '/pages/activity/index?id=training0002')
  await picture('pass', officer, phone, '/pages/pass/index?id=training0001')
  await picture('earnings', officer, phone, '/pages/my-earnings/index')
  await picture('scan', editor, phone, '/desk/scan/index?id=training0001', async person => {
    await person.tap('东门')
    await person.tap('在东门开始签到')
    await person.tap('输入码')
    await person.fill('码的内容', pass.token ?? pass.codes[0]!.token)
    await person.tap('核验这张码')
    await person.see('可以入场')
  })
  await picture('review', editor, desk, '/desk/review/index', person => person.tap('乙'))
  await picture('statement', editor, desk, '/desk/statement/index?quarter=2026Q3')

  await browser.close()
  await cloud.close()
  rmSync(dataDir, { recursive: true, force: true })
}

takePictures().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
