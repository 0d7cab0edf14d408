import { useEffect } from 'react'

/** In a browser the arrows go up and down among rows, from a row to the next one's row, from a box to the next one's box. */
export function useArrowKeys(rowSelector: string) {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const move = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const row = document.activeElement?.closest(rowSelector)
      if (!step || !row) return
      const rows = [...document.querySelectorAll<HTMLElement>(rowSelector)]
      const next = rows[rows.indexOf(row as HTMLElement) + step]
      const isInRow = document.activeElement !== row
      const target = isInRow ? next?.querySelector<HTMLElement>('[role=checkbox]') : next
      if (!target) return
      event.preventDefault()
      target.focus()
    }
    document.addEventListener('keydown', move)
    return () => document.removeEventListener('keydown', move)
  }, [rowSelector])
}
