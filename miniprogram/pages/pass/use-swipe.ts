import type { CommonEvent, ITouchEvent } from '@tarojs/components'
import { useRef } from 'react'

/** A finger that moved less to the side meant something else. px */
const least = 40

/** Handlers for a `View`: `onSwipe` gets 1 when a finger went to the left, -1 when to the right. */
export function useSwipe(onSwipe: (step: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number }>()
  return {
    onTouchStart: (event: CommonEvent) => {
      const touch = (event as ITouchEvent).touches[0]
      start.current = touch && { x: touch.clientX, y: touch.clientY }
    },
    onTouchEnd: (event: CommonEvent) => {
      const end = (event as ITouchEvent).changedTouches[0]
      if (!start.current || !end) return
      const across = end.clientX - start.current.x
      const down = end.clientY - start.current.y
      start.current = undefined
      if (Math.abs(across) >= least && Math.abs(across) > Math.abs(down)) onSwipe(across < 0 ? 1 : -1)
    },
  }
}
