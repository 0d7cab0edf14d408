import { useEffect, useState } from 'react'

import type { Place } from '../../../shared/contract/article'
import { selectedPlace } from './selection'

interface Selected {
  place: Place
  /** of the end of what is selected, on the screen */
  top: number
  left: number
}

/** The class of what acts on a selection: letting go of the mouse over it selects nothing new. */
export const actsOnSelection = 'pick-place'

/** What is selected of a body in a browser, from letting go of the mouse until the next time. */
export function useSelectedPlace(body: string, active: boolean): { selected: Selected | null; forget: () => void } {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    setSelected(null)
    if (process.env.TARO_ENV !== 'h5' || !active) return undefined
    const look = ({ target }: Event) => {
      if (target instanceof Element && target.closest(`.${actsOnSelection}`)) return
      const place = selectedPlace(body)
      const boxes = place ? window.getSelection()!.getRangeAt(0).getClientRects() : []
      const last = boxes[boxes.length - 1]
      setSelected(place && last ? { place, top: last.bottom, left: last.right } : null)
    }
    document.addEventListener('mouseup', look)
    return () => document.removeEventListener('mouseup', look)
  }, [body, active])
  return { selected, forget: () => setSelected(null) }
}
