import Taro from '@tarojs/taro'

export const missingId = 'hall-missing'

/** Brings those who have not come into view. */
export function showMissing(): void {
  if (process.env.TARO_ENV === 'h5') document.getElementById(missingId)?.scrollIntoView({ behavior: 'smooth' })
  else void Taro.pageScrollTo({ selector: `#${missingId}`, duration: 200 })
}
