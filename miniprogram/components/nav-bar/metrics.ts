import Taro from '@tarojs/taro'

export interface NavMetrics {
  /** height of the phone's own status bar, px */
  statusBar: number
  /** height of the bar itself, px */
  bar: number
  /** width at the right that WeChat's capsule takes, margins included, px */
  capsule: number
}

/** Of a phone whose capsule cannot be asked for yet: WeChat's usual sizes. */
const usual = { bar: 44, capsule: 101 }

let known: NavMetrics | undefined

/** How much room the phone takes at the top; nothing in a browser. */
export function navMetrics(): NavMetrics {
  known ??= process.env.TARO_ENV === 'weapp' ? measure() : { statusBar: 0, bar: usual.bar, capsule: 0 }
  return known
}

function measure(): NavMetrics {
  const { statusBarHeight = 0, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  if (!capsule?.width) return { statusBar: statusBarHeight, ...usual }
  const gap = Math.max(0, capsule.top - statusBarHeight)
  return {
    statusBar: statusBarHeight,
    bar: capsule.height + 2 * gap,
    capsule: capsule.width + 2 * (windowWidth - capsule.right),
  }
}
