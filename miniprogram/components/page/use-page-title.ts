import { useDidShow } from '@tarojs/taro'

/** In a browser: the name of the tab. */
export function usePageTitle(title: string) {
  useDidShow(() => {
    if (process.env.TARO_ENV === 'h5') document.title = `${title} - 行协通`
  })
}
