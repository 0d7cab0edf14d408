import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import vm from 'node:vm'
import { wechat, type Asked } from './wechat'

const build = join(__dirname, '..', '..', 'dist', 'weapp')

interface PageConfig {
  data?: Record<string, unknown>
  [method: string]: unknown
}

/** A node of what the compiled page handed to WeChat: `nn` its kind, `cn` its children, `v` its text, `sid` its name. */
export interface PageNode {
  nn?: string
  cn?: PageNode[]
  v?: string
  cl?: string
  sid?: string
  uid?: string
  [attribute: string]: unknown
}

export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
}

export const appJson = JSON.parse(readFileSync(join(build, 'app.json'), 'utf8')) as AppJson

/** Every page of the compiled program, main package and subpackages. */
export const allPages = [
  ...appJson.pages,
  ...[...(appJson.subPackages ?? []), ...(appJson.subpackages ?? [])].flatMap(({ root, pages }) => pages.map(page => join(root, page))),
]

/** A phone that runs the compiled mini-program: its scripts in a bare context, its pages without WXML. */
export class Phone {
  readonly asked: Asked
  readonly errors: unknown[] = []
  readonly storage = new Map<string, unknown>()
  private readonly stack: OpenPage[] = []
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly context: vm.Context
  private registered: PageConfig | undefined
  private app: PageConfig = {}
  /** What the camera reads next. */
  code = ''

  constructor(options: { functionsUrl?: string; openid?: string } = {}) {
    const { wx, asked } = wechat({
      ...options,
      storage: this.storage,
      scanned: () => this.code,
      navigate: (how, url) => setTimeout(() => this.navigate(how, url), 0),
    })
    this.asked = asked
    const console = { log: () => undefined, info: () => undefined, debug: () => undefined, warn: () => undefined, error: (...said: unknown[]) => void this.errors.push(said) }
    const global = {
      wx, console, setTimeout, clearTimeout, setInterval, clearInterval, Promise, Date, Math, JSON,
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

  /** Opens a page as a tap on a link would. @param url without a leading slash, may carry a query */
  open(url: string): OpenPage {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?')
    this.registered = undefined
    this.modules.delete(join(build, `${path}.js`))
    this.require(`${path}.js`)
    if (!this.registered) throw new Error(`${path} registered no page`)
    this.current?.leave()
    const page = new OpenPage(path, this.registered, Object.fromEntries(new URLSearchParams(query)))
    this.stack.push(page)
    page.enter()
    return page
  }

  get current(): OpenPage | undefined {
    return this.stack.at(-1)
  }

  private navigate(how: string, url: string) {
    if (how === 'navigateBack') {
      if (this.stack.length > 1) this.stack.pop()?.close()
      this.current?.show()
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
}

/** One page on the phone's stack. */
export class OpenPage {
  readonly page: PageConfig & { data: Record<string, unknown>; route: string }

  constructor(route: string, config: PageConfig, private readonly query: Record<string, string>) {
    this.page = Object.assign(Object.create(config), {
      data: structuredClone(config.data ?? {}),
      route,
      __route__: route,
      options: query,
      setData: (change: Record<string, unknown>, done?: () => void) => {
        for (const [path, value] of Object.entries(change)) setPath(this.page.data, path, structuredClone(value))
        if (done) setTimeout(() => done.call(this.page), 0)
      },
      selectComponent: () => null,
      getOpenerEventChannel: () => ({ on: () => undefined, emit: () => undefined }),
    })
  }

  enter() {
    this.lifecycle('onLoad', this.query)
    this.show()
    this.lifecycle('onReady')
  }

  show = () => this.lifecycle('onShow')
  leave = () => this.lifecycle('onHide')
  close = () => this.lifecycle('onUnload')

  private lifecycle(name: string, ...args: unknown[]) {
    ;(this.page[name] as ((...args: unknown[]) => unknown) | undefined)?.apply(this.page, args)
  }

  private get root(): PageNode {
    return this.page.data.root as PageNode
  }

  /** Everything that a person reads on the page. */
  get text(): string {
    return [...nodesBelow(this.root)].map(node => node.v ?? '').join(' ').replace(/\u2009/g, '')
  }

  find(matches: (node: PageNode) => boolean): PageNode | undefined {
    return [...nodesBelow(this.root)].find(matches)
  }

  /** Taps the innermost thing that can be tapped around a text. */
  tap(text: string): void {
    const path = pathTo(this.root, node => Boolean(node.v?.replace(/\u2009/g, '').includes(text)))
    const target = path?.reverse().find(node => node.sid || node.uid)
    if (!target) throw new Error(`nothing to tap says “${text}” on ${this.page.route}:\n${this.text}`)
    this.send(target, 'tap')
  }

  /** Types into the field that a placeholder or a label names. */
  type(hint: string, value: string): void {
    const field = this.find(node => node.v === undefined && [node.p1, node.placeholder, ...Object.values(node)].includes(hint))
    if (!field) throw new Error(`no field says “${hint}” on ${this.page.route}`)
    this.send(field, 'input', { value, cursor: value.length })
    this.send(field, 'blur', { value })
  }

  send(node: PageNode, type: string, detail: Record<string, unknown> = {}) {
    const id = String(node.uid ?? node.sid)
    const place = { id, dataset: { sid: node.sid ?? id }, offsetLeft: 0, offsetTop: 0 }
    ;(this.page.eh as (event: unknown) => void)({
      type,
      timeStamp: Date.now(),
      target: place,
      currentTarget: place,
      mark: {},
      detail,
      touches: [],
      changedTouches: [],
      stopPropagation: () => undefined,
      preventDefault: () => undefined,
    })
  }

  /** Waits until the page says something. @throws Error with what it says instead */
  async says(text: string | RegExp, withinMs = 8_000): Promise<void> {
    const until = Date.now() + withinMs
    const isThere = () => (typeof text === 'string' ? this.text.includes(text) : text.test(this.text))
    while (!isThere()) {
      if (Date.now() > until) throw new Error(`${this.page.route} does not say ${text}:\n${this.text}`)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
}

function* nodesBelow(node: PageNode | undefined): Generator<PageNode> {
  if (!node) return
  yield node
  for (const child of Object.values(node.cn ?? [])) yield* nodesBelow(child)
}

function pathTo(node: PageNode | undefined, matches: (node: PageNode) => boolean): PageNode[] | undefined {
  if (!node) return undefined
  if (matches(node)) return [node]
  for (const child of Object.values(node.cn ?? [])) {
    const rest = pathTo(child, matches)
    if (rest) return [node, ...rest]
  }
  return undefined
}

/** Taro's paths: `root.cn.[0].cn.[2].v`. */
function setPath(target: Record<string, unknown>, path: string, value: unknown) {
  const keys = path.replace(/\[(\d+)\]/g, '$1').split('.').filter(Boolean)
  let at = target as Record<string, unknown>
  for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>
  at[keys.at(-1)!] = value
}
