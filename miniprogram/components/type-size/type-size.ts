import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

export type TypeSize = 'normal' | 'large'

const key = 'type-size'
const listeners = new Set<() => void>()
let current: TypeSize | undefined

/** The size of type that the person chose on this phone, and the way to choose it; every `Page` follows at once. */
export function useTypeSize(): [TypeSize, (size: TypeSize) => void] {
  return [useSyncExternalStore(watch, read, read), choose]
}

function choose(size: TypeSize) {
  current = size
  Taro.setStorageSync(key, size)
  listeners.forEach((listener) => listener())
}

function read(): TypeSize {
  current ??= Taro.getStorageSync(key) === 'large' ? 'large' : 'normal'
  return current
}

function watch(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
