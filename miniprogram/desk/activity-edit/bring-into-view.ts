import Taro from '@tarojs/taro'

/** Scrolls to the first thing of a class, once it is drawn. @param selector one class: `.f--bad` */
export function bringIntoView(selector: string): void {
  Taro.nextTick(() => {
    if (process.env.TARO_ENV === 'h5') {
      // The browser keeps the pages below in the document, hidden.
      const shown = [...document.querySelectorAll<HTMLElement>(selector)].find(each => each.offsetParent)
      shown?.scrollIntoView({ block: 'center' })
    } else {
      void Taro.pageScrollTo({ selector, offsetTop: -120 }).catch(() => undefined)
    }
  })
}
