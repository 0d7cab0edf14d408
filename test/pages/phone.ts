import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import vm from 'node:vm'
import { signatureFrame } from '../../shared/domain/signature-strokes'
import { OpenPage, type PageConfig } from './open-page'
import { bare, controls, fieldCalled, hasClass, nodesBelow, tappables, textOf, type PageNode } from './page-node'
import { canvasWidth, wechat, type Asked } from './wechat'

const build = join(__dirname, '..', '..', 'dist', 'weapp')

/** How long a person waits for what they expect to see, ms; on a busy machine. It costs time where something is wrong alone. */
const patience = 20_000
/** Two taps on one thing within this are one to the program; a person who means two takes longer. In milliseconds. */
const doubleTap = 600

/** How long a button may take to come alive after what it waited for, ms. */
const comingAlive = 1_000

/** Taro looks for 100 ms whether there is anything to draw before it hands a page its canvas; a person takes longer, ms. */
const canvasThere = 400

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string; text: string }[] }
}

const appJson = JSON.parse(readFileSync(join(build, 'app.json'), 'utf8')) as AppJson

/** Every page of the compiled program, main package and subpackages. */
export const allPages = [
  ...appJson.pages,
  ...(appJson.subPackages ?? []).flatMap(({ root, pages }) => pages.map(page => join(root, page))),
]

/**
 * A phone that runs the compiled mini-program: its scripts in a bare context, its pages without WXML. Whoever holds it
 * knows the program by its words, as in the browser's tests.
 */
export class Phone {
  readonly asked: Asked
  readonly errors: unknown[] = []
  /** What the camera reads next. */
  code = ''
  /** Whether there is a network. */
  online = true
  private readonly timers = clocks()
  private readonly stack: OpenPage[] = []
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly configs = new Map<string, PageConfig>()
  private readonly tapped = new Map<string, number>()
  private readonly context: vm.Context
  private registered: PageConfig | undefined
  private app: PageConfig = {}

  /** @param functionsUrl where functions answer; without it there is no network */
  constructor({ functionsUrl, openid }: { functionsUrl?: string; openid?: string } = {}) {
    const { wx, asked } = wechat({
      functionsUrl: () => (this.online ? functionsUrl : undefined),
      openid,
      scanned: () => this.code,
      navigate: (how, url) => this.timers.setTimeout(() => this.navigate(how, url), 0),
    })
    this.asked = asked
    const quiet = () => undefined
    const console = { log: quiet, info: quiet, debug: quiet, warn: quiet, error: (...said: unknown[]) => void this.errors.push(said) }
    const global = {
      wx, console, ...this.timers, Promise, Date, Math, JSON,
      App: (config: PageConfig) => void (this.app = config),
      Page: (config: PageConfig) => void (this.registered = config),
      Component: (config: PageConfig) => void (this.registered = config),
      Behavior: (config: unknown) => config,
      getApp: () => this.app,
      getCurrentPages: () => this.stack.map(({ page }) => page),
      requirePlugin: () => ({}),
    }
    this.context = vm.createContext(global, { codeGeneration: { strings: false, wasm: false } })
    vm.runInContext('var global = globalThis', this.context)

    this.require('app.js')
    ;(this.app.onLaunch as (options: unknown) => void)?.call(this.app, { path: '', query: {}, scene: 1001 })
    ;(this.app.onShow as (options: unknown) => void)?.call(this.app, {})
  }

  /** Puts the phone away: nothing of it goes on. */
  turnOff(): void {
    this.stack.splice(0).forEach(page => page.close())
    this.timers.stop()
  }

  /** Opens a page as a link does. @param url may carry a query */
  open(url: string): void {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?')
    const config = this.configOf(path)
    this.stack.at(-1)?.leave()
    const page = new OpenPage(path, config, Object.fromEntries(new URLSearchParams(query)))
    this.stack.push(page)
    page.enter()
  }

  /** A page's script runs once; every opening of the page is made from what it registered. */
  private configOf(path: string): PageConfig {
    const known = this.configs.get(path)
    if (known) return known
    this.registered = undefined
    this.require(`${path}.js`)
    if (!this.registered) throw new Error(`${path} registered no page`)
    this.configs.set(path, this.registered)
    return this.registered
  }

  /** Taps the bar at the foot, which is WeChat's own. */
  tab(text: string): void {
    const tab = appJson.tabBar.list.find(each => each.text === text)
    if (!tab) throw new Error(`no tab ${text}`)
    this.navigate('switchTab', tab.pagePath)
  }

  get current(): OpenPage {
    const page = this.stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  /** Comes to stand on a page. @param route `pages/home/index` */
  at(route: string): Promise<void> {
    return this.until(`at ${route}`, () => this.current.page.route === route)
  }

  /** Reads all of these, sooner or later. */
  async see(...words: string[]): Promise<void> {
    for (const each of words) await this.until(`“${each}” on the page`, () => bare(this.current.text).includes(bare(each)))
  }

  /** Until a function has answered: for what a page knows without showing it. @param context such as `message` */
  hears(context: string): Promise<void> {
    return this.until(`heard of ${context}`, () => this.asked.calls.some(({ name }) => name === context))
  }

  /** Reads this no more. */
  seeNot(words: string): Promise<void> {
    return this.until(`“${words}” gone`, () => !bare(this.current.text).includes(bare(words)))
  }

  /** Reads this under a field; null for nothing. */
  seeUnder(label: string, words: string | null): Promise<void> {
    return this.until(`“${words ?? 'nothing'}” under ${label}`, () => {
      const message = [...nodesBelow(fieldCalled(this.current.root, label))].find(node => hasClass(node, 'f__msg'))
      return words === null ? !message : bare(textOf(message)).includes(bare(words))
    })
  }

  /** Taps what carries these words, once there is one such thing. */
  async tap(words: string): Promise<void> {
    const pause = (this.tapped.get(words) ?? 0) + doubleTap - Date.now()
    if (pause > 0) await new Promise(resolve => setTimeout(resolve, pause))
    const target = await this.inReach(words)
    this.tapped.set(words, Date.now())
    this.current.send(target, 'tap')
  }

  /** Who has just ticked a box sees the button come alive before they tap it; one that stays off tells why. */
  private async inReach(words: string): Promise<PageNode> {
    for (const end = Date.now() + comingAlive; ; ) {
      const target = await this.theOnly(`to tap “${words}”`, () => tappables(this.current.root, words))
      if (!hasClass(target, 'btn--off') || Date.now() > end) return target
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  }

  /** Holds a code before the camera that is part of the page. */
  async hold(code: string): Promise<void> {
    this.current.send(await this.camera(), 'scancode', { result: code })
  }

  /** The camera may not be used: WeChat says so. */
  async refuseCamera(): Promise<void> {
    this.current.send(await this.camera(), 'error')
  }

  private camera() {
    return this.theOnly('camera', () => [...nodesBelow(this.current.root)].filter(node => hasClass(node, 'camera__film')))
  }

  /** Writes on the pad with a finger. @param strokes as `shared/domain/signature-strokes` keeps them */
  async write(strokes: readonly (readonly number[])[]): Promise<void> {
    const pad = await this.theOnly('signature pad', () => [...nodesBelow(this.current.root)].filter(node => hasClass(node, 'pad__canvas')))
    await new Promise(resolve => setTimeout(resolve, canvasThere))
    const scale = canvasWidth / signatureFrame.width
    for (const stroke of strokes) {
      for (let i = 0; i < stroke.length; i += 2) {
        this.current.send(pad, i === 0 ? 'touchstart' : 'touchmove', {}, [{ x: stroke[i]! * scale, y: stroke[i + 1]! * scale }])
      }
      this.current.send(pad, 'touchend')
    }
  }

  /** Replaces what stands in a field. */
  async fill(label: string, value: string): Promise<void> {
    const field = await this.theOnly(`field “${label}”`, () => controls(this.current.root, label))
    this.current.send(field, 'focus', { value: '' })
    this.current.send(field, 'input', { value, cursor: value.length })
    this.current.send(field, 'blur', { value })
  }

  /** Turns a field's wheels. @param values one a wheel, as WeChat gives them: a day, then a time; a place in a list */
  async pick(label: string, ...values: string[]): Promise<void> {
    for (const [wheel, value] of values.entries()) {
      await this.until(`wheel ${wheel + 1} of ${label}`, () => this.wheels(label).length > wheel)
      this.current.send(this.wheels(label)[wheel]!, 'change', { value })
    }
  }

  /** Chooses from a sheet that a field opens. */
  async choose(label: string, option: string): Promise<void> {
    await this.tap(label)
    await this.tap(option)
  }

  /** Taps WeChat's own button for the phone number. @param number what WeChat gives; null when the person will not */
  async giveNumber(words: string, number: string | null): Promise<void> {
    const isAsked = (node: PageNode) => Object.values(node).includes('getPhoneNumber') && bare(textOf(node)).includes(bare(words))
    const button = await this.theOnly(`button “${words}” of WeChat’s`, () => [...nodesBelow(this.current.root)].filter(isAsked))
    const detail = number ? { errMsg: 'getPhoneNumber:ok', code: `phone-${number}` } : { errMsg: 'getPhoneNumber:fail user deny' }
    this.current.send(button, 'getphonenumber', detail)
  }

  private wheels(label: string): PageNode[] {
    return [...nodesBelow(fieldCalled(this.current.root, label))].filter(node => Object.values(node).some(value => value === 'date' || value === 'time'))
  }

  private navigate(how: string, url: string) {
    if (how === 'navigateBack') {
      if (this.stack.length > 1) this.stack.pop()?.close()
      this.current.show()
      return
    }
    if (how !== 'navigateTo') this.stack.splice(how === 'redirectTo' ? -1 : 0).forEach(page => page.close())
    this.open(url)
  }

  private require(file: string, from = build): unknown {
    const path = resolve(from, file.endsWith('.js') ? file : `${file}.js`)
    const known = this.modules.get(path)
    if (known) return known.exports
    const module = { exports: {} }
    this.modules.set(path, module)
    const run = vm.runInContext(`(function (require, module, exports) {${readFileSync(path, 'utf8')}\n})`, this.context, { filename: path })
    run((name: string) => this.require(name, dirname(path)), module, module.exports)
    return module.exports
  }

  private async theOnly(what: string, find: () => PageNode[]): Promise<PageNode> {
    await this.until(`one ${what}`, () => find().length === 1)
    return find()[0]!
  }

  private async until(what: string, holds: () => boolean): Promise<void> {
    const end = Date.now() + patience
    while (!holds()) {
      if (Date.now() > end) {
        throw new Error([`not ${what}, on ${this.current.page.route}:`, this.current.text, ...this.asked.toasts, ...this.errors].join('\n'))
      }
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  }
}

/** Timers of one phone, which end with it. */
function clocks() {
  const running = new Set<NodeJS.Timeout>()
  let isOver = false
  const started = (timer: NodeJS.Timeout) => {
    if (isOver) clearTimeout(timer)
    else running.add(timer)
    return timer
  }
  return {
    setTimeout: (act: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => started(setTimeout(() => act(...given), ms)),
    setInterval: (act: () => void, ms: number) => started(setInterval(act, ms)),
    clearTimeout: (timer?: NodeJS.Timeout) => clearTimeout(timer),
    clearInterval: (timer?: NodeJS.Timeout) => clearInterval(timer),
    stop() {
      isOver = true
      running.forEach(timer => clearTimeout(timer))
    },
  }
}
