import Taro from '@tarojs/taro'

/** Brings the first marked field into view, once it is marked. */
export function showFirstProblem(): void {
  Taro.nextTick(() => {
    if (process.env.TARO_ENV === 'h5') {
      // The browser keeps the pages below in the document, hidden.
      const marked = [...document.querySelectorAll<HTMLElement>('.f--bad')].find(field => field.offsetParent)
      marked?.scrollIntoView({ block: 'center' })
    } else {
      void Taro.pageScrollTo({ selector: '.f--bad', offsetTop: -120 }).catch(() => undefined)
    }
  })
}
