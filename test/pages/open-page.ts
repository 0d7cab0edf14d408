import { setPath, textOf, type PageNode } from './page-node'

/** What a compiled page gives to `Page(…)`. */
export interface PageConfig {
  data?: Record<string, unknown>
  [method: string]: unknown
}

/** One page on a phone's stack: the compiled page between WeChat's lifecycle and its events. */
export class OpenPage {
  readonly page: PageConfig & { data: Record<string, unknown>; route: string }

  constructor(route: string, config: PageConfig, readonly query: Record<string, string>) {
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

  get root(): PageNode {
    return this.page.data.root as PageNode
  }

  /** Everything that a person reads on the page. */
  get text(): string {
    return textOf(this.root)
  }

  /** An event as WeChat sends it. @param touches of fingers on a canvas, in its own px */
  send(node: PageNode, type: string, detail: Record<string, unknown> = {}, touches: { x: number; y: number }[] = []) {
    const id = String(node.uid ?? node.sid)
    const place = { id, dataset: { sid: node.sid ?? id }, offsetLeft: 0, offsetTop: 0 }
    ;(this.page.eh as (event: unknown) => void)({
      type,
      timeStamp: Date.now(),
      target: place,
      currentTarget: place,
      mark: {},
      detail,
      touches,
      changedTouches: touches,
      stopPropagation: () => undefined,
      preventDefault: () => undefined,
    })
  }
}
