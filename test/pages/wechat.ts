import { randomUUID } from 'node:crypto'
import type { UploadTicket } from '../../shared/contract/file'
import { onePoint } from '../world/uploads'

export interface Toast {
  title: string
}

/** What a page asked of WeChat, for a test to look at. */
export interface Asked {
  navigations: { how: string; url: string }[]
  modals: unknown[]
  toasts: string[]
  calls: { name: string; data: unknown; result: unknown }[]
  /** Templates of messages that the person was asked to let come. */
  consents: string[][]
  /** What stands on the tab bar, the latest last; empty for none. */
  badges: string[]
}

interface Options {
  /** Where functions answer; undefined while there is no network. */
  functionsUrl: () => string | undefined
  /** Who the phone belongs to. */
  openid?: string
  /** What the next `wx.scanCode` reads. */
  scanned: () => string
  navigate: (how: string, url: string) => void
}

/** Of every canvas, on the page and in its own px. */
export const canvasWidth = 300

type FileOptions = Callbacks & { filePath?: string; oldPath?: string; newPath?: string; data?: unknown }
type Callbacks = { success?: (result: unknown) => void; fail?: (error: unknown) => void; complete?: () => void }

/**
 * As much of `wx` as the compiled mini-program touches. Own properties, not a Proxy: Taro copies what it can see.
 * Functions are reached over HTTP as the given person, the way WeChat's gateway does it.
 */
export function wechat({ functionsUrl, openid, scanned, navigate }: Options) {
  const storage = new Map<string, unknown>()
  const files = new Map<string, unknown>()
  const asked: Asked = { navigations: [], modals: [], toasts: [], calls: [], consents: [], badges: [] }

  const succeed = (make: (options: Record<string, unknown>) => unknown = () => ({})) =>
    (options: Record<string, unknown> & Callbacks = {}) => {
      const result = make(options)
      options.success?.(result)
      options.complete?.()
      return Promise.resolve(result)
    }
  const go = (how: string) =>
    succeed(({ url, delta }) => {
      asked.navigations.push({ how, url: String(url ?? delta ?? '') })
      navigate(how, String(url ?? ''))
      return { errMsg: `${how}:ok` }
    })
  const windowInfo = { windowWidth: 390, windowHeight: 844, screenWidth: 390, screenHeight: 844, statusBarHeight: 47, pixelRatio: 3, safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 } }

  async function callFunction({ name, data, success, fail, complete }: { name: string; data: unknown } & Callbacks) {
    try {
      const url = functionsUrl()
      if (!url) throw new TypeError('no network')
      const response = await fetch(`${url}/v1/functions/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(openid && { 'X-WX-OPENID': openid }) },
        body: JSON.stringify(data),
      })
      const result = await response.json()
      asked.calls.push({ name, data, result })
      const answer = { result, errMsg: 'cloud.callFunction:ok', requestID: randomUUID() }
      success?.(answer)
      return answer
    } catch {
      const error = { errMsg: 'cloud.callFunction:fail request:fail' }
      fail?.(error)
      throw error
    } finally {
      complete?.()
    }
  }

  /** WeChat's own upload knows the path alone; where the local cloud takes it, the ticket for that path said. */
  async function uploadFile({ cloudPath }: { cloudPath: string; filePath: string }) {
    const tickets = asked.calls.flatMap(({ result }) => (result as { data?: { ticket?: UploadTicket } }).data?.ticket ?? [])
    const ticket = tickets.find(each => each.cloudPath === cloudPath)
    if (!ticket || !functionsUrl()) throw { errMsg: 'cloud.uploadFile:fail' }
    const answer = await fetch(ticket.url, { method: 'PUT', headers: ticket.headers, body: new Uint8Array(onePoint) })
    if (!answer.ok) throw { errMsg: `cloud.uploadFile:fail ${answer.status}` }
    return { fileID: ticket.fileId, statusCode: 200, errMsg: 'cloud.uploadFile:ok' }
  }

  const selectorQuery = () => {
    const query = {
      in: () => query,
      select: () => query,
      selectAll: () => query,
      fields: () => query,
      node: () => query,
      boundingClientRect: () => query,
      scrollOffset: () => query,
      exec: (done?: (found: unknown[]) => void) => done?.([{ node: canvas(), width: canvasWidth, height: canvasWidth }]),
    }
    return query
  }

  const wx = {
    webpackJsonp: undefined,
    canIUse: () => true,
    cloud: { init: () => undefined, callFunction, uploadFile },
    chooseMedia: succeed(() => ({ type: 'image', tempFiles: [{ tempFilePath: 'wxfile://tmp_picture.png', size: onePoint.length, fileType: 'image' }] })),
    previewImage: succeed(),
    getSystemInfoSync: () => ({ ...windowInfo, platform: 'devtools', SDKVersion: '3.5.0', brand: 'devtools', model: 'test', system: 'test' }),
    getWindowInfo: () => windowInfo,
    getDeviceInfo: () => ({ platform: 'devtools', brand: 'devtools', model: 'test', system: 'test' }),
    getAppBaseInfo: () => ({ SDKVersion: '3.5.0', language: 'zh_CN', theme: 'light', fontSizeSetting: 17 }),
    getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 53, bottom: 85, left: 296, right: 383 }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({
      readFile: ({ filePath, success, fail }: FileOptions) => (files.has(filePath!) ? success?.({ data: files.get(filePath!) }) : fail?.({ errMsg: 'no such file' })),
      writeFile: ({ filePath, data, success }: FileOptions) => success?.(void files.set(filePath!, data)),
      rename: ({ oldPath, newPath, success }: FileOptions) => success?.(void files.set(newPath!, files.get(oldPath!))),
      unlink: ({ filePath, success }: FileOptions) => success?.(void files.delete(filePath!)),
    }),
    navigateTo: go('navigateTo'),
    redirectTo: go('redirectTo'),
    switchTab: go('switchTab'),
    reLaunch: go('reLaunch'),
    navigateBack: go('navigateBack'),
    showToast: succeed(options => void asked.toasts.push(String((options as unknown as Toast).title))),
    hideToast: succeed(),
    showLoading: succeed(),
    hideLoading: succeed(),
    showModal: succeed(options => {
      asked.modals.push(options)
      return { confirm: true, cancel: false, content: '' }
    }),
    showActionSheet: succeed(() => ({ tapIndex: 0 })),
    requestSubscribeMessage: succeed(({ tmplIds }) => {
      asked.consents.push(tmplIds as string[])
      return Object.fromEntries((tmplIds as string[]).map(id => [id, 'reject']))
    }),
    setTabBarBadge: succeed(({ text }) => void asked.badges.push(String(text))),
    removeTabBarBadge: succeed(() => void asked.badges.push('')),
    setNavigationBarTitle: succeed(),
    setNavigationBarColor: succeed(),
    setBackgroundColor: succeed(),
    stopPullDownRefresh: succeed(),
    pageScrollTo: succeed(),
    makePhoneCall: succeed(),
    openLocation: succeed(),
    setClipboardData: succeed(),
    vibrateShort: succeed(),
    vibrateLong: succeed(),
    getScreenBrightness: succeed(() => ({ value: 0.5 })),
    setScreenBrightness: succeed(),
    setKeepScreenOn: succeed(),
    setVisualEffectOnCapture: succeed(),
    getNetworkType: succeed(() => ({ networkType: 'wifi' })),
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    onKeyboardHeightChange: () => undefined,
    offKeyboardHeightChange: () => undefined,
    onWindowResize: () => undefined,
    offWindowResize: () => undefined,
    onUserCaptureScreen: () => undefined,
    offUserCaptureScreen: () => undefined,
    scanCode: succeed(() => ({ result: scanned(), scanType: 'QR_CODE' })),
    createSelectorQuery: selectorQuery,
    createCanvasContext: () => canvas().getContext(),
    createInnerAudioContext: () => ({ play: () => undefined, stop: () => undefined, destroy: () => undefined }),
    setInnerAudioOption: succeed(),
    nextTick: (done: () => void) => setTimeout(done, 0),
    getUpdateManager: () => ({ onUpdateReady: () => undefined, onCheckForUpdate: () => undefined, onUpdateFailed: () => undefined }),
    showShareMenu: succeed(),
    createIntersectionObserver: () => ({ relativeToViewport: () => ({ observe: () => undefined }), disconnect: () => undefined }),
    createMediaQueryObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
  }
  return { wx, asked }
}

function canvas() {
  const nothing = () => undefined
  const drawing = {
    fillRect: nothing, clearRect: nothing, scale: nothing, draw: nothing, setFillStyle: nothing, fillStyle: '',
    beginPath: nothing, moveTo: nothing, lineTo: nothing, stroke: nothing,
  }
  return { width: canvasWidth, height: canvasWidth, getContext: () => drawing }
}
