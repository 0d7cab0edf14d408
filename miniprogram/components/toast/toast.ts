import type { IconName } from '../icon/icon'

export interface ToastMessage {
  text: string
  icon?: IconName
  /** when it goes away, ms */
  until: number
}

type Listener = (message: ToastMessage | undefined) => void

let current: ToastMessage | undefined
const listeners = new Set<Listener>()

/**
 * Says one short thing over the page that is shown: an outcome that needs no answer, or why a tap did nothing. The
 * next one takes its place; it outlives a change of pages.
 */
export function toast(text: string, icon: IconName = 'info') {
  const message = { text, icon, until: Date.now() + showFor(text) }
  tell(message)
  setTimeout(() => current === message && tell(undefined), message.until - Date.now())
}

/** Follows what is to be shown; the answer ends it. */
export function watchToasts(listener: Listener) {
  listeners.add(listener)
  listener(current)
  return () => {
    listeners.delete(listener)
  }
}

function tell(message: ToastMessage | undefined) {
  current = message
  listeners.forEach((listener) => listener(message))
}

/** People read Chinese at five characters a second or more, and need a moment to look. */
function showFor(text: string) {
  return Math.min(6000, 1500 + text.length * 120)
}
