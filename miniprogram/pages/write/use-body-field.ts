import { useEffect, useRef, useState } from 'react'

const isBrowser = process.env.TARO_ENV === 'h5'

/** Milliseconds until a field shows what it was given last, and React has given the focus back to what was tapped. */
const untilShown = 60

const bodyInBrowser = () => document.querySelector<HTMLTextAreaElement>('.write__body textarea')

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
    cursor: () => Math.min((isBrowser ? bodyInBrowser()?.selectionEnd : undefined) ?? cursor.current, body.length),
    notice: (at: number | undefined) => {
      if (at !== undefined) cursor.current = at
    },
    /** Into the field, with these words chosen. */
    goTo(from: number, to = from) {
      cursor.current = to
      setWanted(earlier => ({ from, to, turn: (earlier?.turn ?? 0) + 1 }))
    },
    /** WeChat would choose the same words again whenever the field is tapped. */
    leave: () => {
      if (!isBrowser) setWanted(null)
    },
    wanted,
  }
}

/** A browser knows no `selection-start`, and does not scroll to a cursor that was put somewhere by hand. */
function showInBrowser({ from, to }: { from: number; to: number }) {
  const field = bodyInBrowser()
  if (!field) return
  field.focus({ preventScroll: true })
  field.setSelectionRange(from, to)
  const page = field.closest('.taro_page') ?? document.documentElement
  const { top, height } = field.getBoundingClientRect()
  const down = top + (from / Math.max(1, field.value.length)) * height
  if (down < page.clientHeight / 6 || down > page.clientHeight / 2) page.scrollTop += down - page.clientHeight / 3
}

/** Into the title. @param onPhone gives it WeChat's `focus`, which a browser takes back */
export function enterTitle(onPhone: () => void) {
  if (!isBrowser) return onPhone()
  setTimeout(() => document.querySelector<HTMLInputElement>('.write__title input')?.focus(), untilShown)
}
