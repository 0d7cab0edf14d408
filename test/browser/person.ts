import type { BrowserContext, ElementHandle, Page } from 'playwright-core'

import { findControls, findTappables, inLargeType, noteTap, readFocus, readOverflow, readScreen, readUnder, tappedAt } from './screen'

/** How long a person waits for what they expect to see, ms; on a busy machine. It costs time where something is wrong alone. */
const patience = 20_000

/** Two taps on one thing within this are one to the program; a person who means two takes longer. In milliseconds. */
const doubleTap = 600

/** How long a sheet may take to come up on a busy machine, ms. */
const slidingIn = 5_000

const bare = (text: string) => text.replace(/\s/g, '')

/**
 * One person with a browser of their own. They know the program by its words: what they see, tap and fill in is named
 * as it stands on the screen. Whatever goes wrong behind it is noted in `troubles`.
 */
export class Person {
  readonly troubles: string[] = []
  private isOffline = false

  constructor(readonly page: Page, private readonly url: string) {
    page.setDefaultTimeout(patience)
    page.on('pageerror', error => this.note(`error: ${error.stack ?? error.message}`))
    page.on('console', message => message.type() === 'error' && this.note(`console: ${message.text()}`))
    page.on('requestfailed', request => this.note(`request: ${request.url()} ${request.failure()?.errorText ?? ''}`))
    page.on('response', response => response.status() >= 400 && this.note(`answer ${response.status()}: ${response.url()}`))
  }

  get context(): BrowserContext {
    return this.page.context()
  }

  /** Comes in by a link from outside. @param route `/pages/home/index` */
  async open(route: string): Promise<void> {
    await this.page.goto('about:blank')
    await this.page.goto(`${this.url}/#${route}`)
  }

  /** Comes to stand on a page. */
  async at(route: string): Promise<void> {
    await this.until(`at ${route}`, () => new URL(this.page.url()).hash.startsWith(`#${route}`))
  }

  /** Follows a link within the program. */
  async follow(route: string): Promise<void> {
    await this.page.evaluate(hash => {
      location.hash = hash
    }, route)
  }

  /** Reads all of these on the screen, sooner or later. */
  async see(...words: string[]): Promise<void> {
    for (const each of words) await this.until(`“${each}” on the screen`, async () => (await this.screen()).includes(bare(each)))
  }

  /** Reads this no more. */
  async seeNot(words: string): Promise<void> {
    await this.until(`“${words}” gone`, async () => !(await this.screen()).includes(bare(words)))
  }

  /** Reads this under a field; null for nothing. */
  async seeUnder(label: string, words: string | null): Promise<void> {
    const wanted = words && bare(words)
    await this.until(`“${words ?? 'nothing'}” under ${label}`, async () => {
      const there = await this.page.evaluate(readUnder, label)
      return wanted === null ? there === null : Boolean(there?.includes(wanted))
    })
  }

  /** Nothing sticks out at the right, now that the page has come to rest. */
  async fits(): Promise<void> {
    let out = { by: 0, what: '' }
    await this.until('all within the width of the screen', async () => {
      out = await this.page.evaluate(readOverflow)
      return out.by <= 0
    }, () => `${out.by} px too wide: ${out.what}`)
  }

  /** The same, in both sizes of type. */
  async fitsInBothTypes(): Promise<void> {
    await this.fits()
    await this.page.evaluate(inLargeType, true)
    await this.fits()
    await this.page.evaluate(inLargeType, false)
  }

  /** Everything on the screen, without white space. */
  screen(): Promise<string> {
    return this.page.evaluate(readScreen)
  }

  /** Taps what carries these words, once there is one such thing and it can be tapped. */
  tap(words: string): Promise<void> {
    return this.tapWhen(words, false)
  }

  /** Taps a button that is off, to learn why. */
  tapOff(words: string): Promise<void> {
    return this.tapWhen(words, true)
  }

  /** Taps twice, as fast as a nervous finger. */
  tapTwice(words: string): Promise<void> {
    return this.tapWhen(words, false, 2)
  }

  private async tapWhen(words: string, isOff: boolean, clickCount = 1): Promise<void> {
    const end = Date.now() + slidingIn
    for (;;) {
      const target = await this.theOnly(`to tap “${words}”`, () => this.page.evaluateHandle(findTappables, words))
      try {
        // A button whose words change is still the same one.
        await this.page.waitForTimeout(Math.max(0, (await target.evaluate(tappedAt)) + doubleTap - Date.now()))
        await target.click({ force: isOff, clickCount })
        await target.evaluate(noteTap).catch(() => undefined)
        break
      } catch (error) {
        // It was drawn anew between the look and the tap, or is on a sheet that still comes up: look again.
        const isComing = String(error).includes('outside of the viewport') && Date.now() < end
        if (!isComing && !String(error).includes('not attached')) throw error
      }
    }
  }

  /** Replaces what stands in a field. @param label its name on the form */
  async fill(label: string, value: string): Promise<void> {
    const field = await this.control(label)
    await field.fill(value)
    await field.evaluate(element => (element as HTMLElement).blur())
  }

  /** Types on at the end of a field, key by key. */
  async type(label: string, text: string): Promise<void> {
    const field = await this.control(label)
    await field.focus()
    await this.page.keyboard.press('End')
    await this.page.keyboard.type(text)
  }

  /** Finds this in a field. */
  async finds(label: string, value: string): Promise<void> {
    const field = await this.control(label)
    await this.until(`“${value}” in ${label}`, async () => (await field.inputValue()) === value)
  }

  /** Chooses from a sheet that a field opens. */
  async choose(label: string, option: string): Promise<void> {
    await this.tap(label)
    await this.tap(option)
  }

  /** Chooses a file, in the window that the browser opens at a tap. @param file in memory, or where it lies */
  async attach(words: string, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const asked = this.page.waitForEvent('filechooser')
    await this.tap(words)
    await (await asked).setFiles(file)
  }

  control(label: string): Promise<ElementHandle<HTMLElement>> {
    return this.theOnly(`field “${label}”`, () => this.page.evaluateHandle(findControls, label))
  }

  /** Goes with the Tab key until what carries these words has the focus. */
  async tabTo(words: string): Promise<void> {
    await this.until(`the focus on “${words}”`, async () => {
      await this.page.keyboard.press('Tab')
      return (await this.page.evaluate(readFocus)).includes(bare(words))
    })
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  /** Types where the focus is, in place of what stands there. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.type(text)
  }

  /** Loses the network, or has it again. What fails meanwhile is nobody's fault. */
  async offline(isOffline: boolean): Promise<void> {
    this.isOffline = isOffline
    await this.context.setOffline(isOffline)
  }

  leave(): Promise<void> {
    return this.context.close()
  }

  private note(trouble: string): void {
    const expected = this.isOffline && /net::|ERR_INTERNET_DISCONNECTED/.test(trouble)
    // A page that was left no longer wants its answer.
    const dropped = trouble.includes('net::ERR_ABORTED')
    if (!expected && !dropped) this.troubles.push(trouble)
  }

  private async theOnly(what: string, find: () => Promise<{ getProperties(): Promise<Map<string, unknown>> }>) {
    let found: ElementHandle<HTMLElement>[] = []
    await this.until(`one ${what}`, async () => {
      found = [...(await (await find()).getProperties()).values()] as ElementHandle<HTMLElement>[]
      return found.length === 1
    }, () => `there are ${found.length}`)
    return found[0]!
  }

  private async until(what: string, holds: () => boolean | Promise<boolean>, instead = () => ''): Promise<void> {
    const end = Date.now() + patience
    while (!(await holds())) {
      if (Date.now() > end) {
        const shown = await this.page.evaluate(() => document.body.innerText)
        throw new Error([`not ${what}, at ${this.page.url()}`, instead(), shown, ...this.troubles].join('\n'))
      }
      await this.page.waitForTimeout(40)
    }
  }
}
