import Taro from '@tarojs/taro'

const key = 'news-searches'
const most = 8

/** What was looked for on this phone, the latest first. */
export const recentSearches = (): string[] => Taro.getStorageSync<string[]>(key) || []

/** @returns them with this one first */
export function keepRecent(text: string): string[] {
  const wanted = text.trim()
  if (wanted === '') return recentSearches()
  const kept = [wanted, ...recentSearches().filter(each => each !== wanted)].slice(0, most)
  Taro.setStorageSync(key, kept)
  return kept
}

export function forgetRecent(): string[] {
  Taro.removeStorageSync(key)
  return []
}
