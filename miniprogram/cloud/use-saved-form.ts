import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'

/** Milliseconds after the last key. @source look.md §5: 停笔 0.8 秒存一次 */
const pauseBeforeSaving = 800

/**
 * A form that survives leaving the page, a dead battery and a lost network: it is kept on the phone as one types.
 *
 * @param key names the form, with the id of what it is about; where that is known only later, what was kept moves along
 * @param initial what stands in it before anyone typed; what was kept goes over it
 * @returns `savedAt` UTC ms of the last saving, null before the first; `failed` when the phone could not keep it
 */
export function useSavedForm<F extends object>(key: string, initial: F) {
  const storageKey = `form:${key}`
  const [values, setValues] = useState<F>(() => ({ ...initial, ...(Taro.getStorageSync<Partial<F>>(storageKey) || {}) }))
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const unsaved = useRef<F>()
  const place = useRef(storageKey)

  useEffect(() => {
    if (place.current === storageKey) return
    const kept = Taro.getStorageSync<F>(place.current)
    if (kept) Taro.setStorageSync(storageKey, kept)
    Taro.removeStorageSync(place.current)
    place.current = storageKey
  }, [storageKey])

  const save = useCallback(() => {
    clearTimeout(timer.current)
    if (!unsaved.current) return
    try {
      Taro.setStorageSync(place.current, unsaved.current)
      unsaved.current = undefined
      setSavedAt(Date.now())
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [])

  const set = useCallback(
    (change: Partial<F>) => {
      setValues(earlier => {
        unsaved.current = { ...earlier, ...change }
        return unsaved.current
      })
      clearTimeout(timer.current)
      timer.current = setTimeout(save, pauseBeforeSaving)
    },
    [save],
  )

  /** Done with it: the next time starts from `initial`. */
  const clear = useCallback(() => {
    clearTimeout(timer.current)
    unsaved.current = undefined
    Taro.removeStorageSync(place.current)
  }, [])

  useEffect(() => save, [save])

  return { values, set, save, clear, savedAt, failed }
}
