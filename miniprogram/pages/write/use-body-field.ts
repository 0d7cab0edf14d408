import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

const isBrowser = process.env.TARO_ENV === 'h5'

/** Milliseconds until the field shows what it was given last. */
const untilShown = 60

const fieldInBrowser = () => document.querySelector<HTMLTextAreaElement>('.write__body textarea')

/** Where the cursor is in the body, and how to put it somewhere else. */
export function useBodyField(body: string) {
  const cursor = useRef(body.length)
  const [wanted, setWanted] = useState<{ from: number; to: number; turn: number } | null>(null)

  useEffect(() => {
    if (!isBrowser || !wanted) return undefined
    const timer = setTimeout(() => showInBrowser(wanted), untilShown)
    return () => clearTimeout(timer)
  }, [wanted])

  return {
    /** UTF-16 units. Tapping a button takes the cursor out of the field, so it is where it was last. */
    cursor: () => Math.min((isBrowser ? fieldInBrowser()?.selectionEnd : undefined) ?? cursor.current, body.length),
    notice: (at: number | undefined) => {
      if (at !== undefined) cursor.current = at
    },
    /** Into the field, with these words chosen. */
    goTo(from: number, to = from) {
      cursor.current = to
      setWanted(earlier => ({ from, to, turn: (earlier?.turn ?? 0) + 1 }))
    },
    leave: () => setWanted(null),
    wanted,
  }
}

/** A browser knows no `selection-start`, and does not scroll to a cursor that was put somewhere by hand. */
function showInBrowser({ from, to }: { from: number; to: number }) {
  const field = fieldInBrowser()
  if (!field) return
  field.focus({ preventScroll: true })
  field.setSelectionRange(from, to)
  const box = field.getBoundingClientRect()
  const above = box.top + window.scrollY + (from / Math.max(1, field.value.length)) * box.height
  void Taro.pageScrollTo({ scrollTop: Math.max(0, above - window.innerHeight / 3), duration: 200 })
}
