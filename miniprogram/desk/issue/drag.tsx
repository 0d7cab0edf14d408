import { useRef, useState } from 'react'

import { Icon } from '../../components/icon/icon'

export interface Target {
  column: number
  /** among the column's other articles */
  place: number
}

interface Held {
  onDown: () => void
  onMove: (x: number, y: number) => void
  onUp: () => void
  onCancel: () => void
}

/** How near to the edge of the window a drag scrolls, and how far at once, px. */
const edge = { within: 72, by: 14 }

/** One article on its way to another place, by mouse or pen. @param onDrop called where it was let go over a place */
export function useDrag(onDrop: (id: string, to: Target) => void) {
  const [id, setId] = useState<string | null>(null)
  const [over, setOver] = useState<Target | null>(null)
  const end = () => {
    setId(null)
    setOver(null)
  }
  return {
    id,
    over,
    grip: (own: string): Held => ({
      onDown: () => setId(own),
      onMove(x, y) {
        scrollAtEdge(x, y)
        setOver(placeAt(x, y, own))
      },
      onUp() {
        if (over) onDrop(own, over)
        end()
      },
      onCancel: end,
    }),
  }
}

/** The place under the pointer: before an article whose upper half it is over, after one whose lower half. */
function placeAt(x: number, y: number, own: string): Target | null {
  const under = document.elementFromPoint(x, y)
  const column = under?.closest<HTMLElement>('[data-column]')
  if (!column) return null
  const others = [...column.querySelectorAll<HTMLElement>('[data-article]')].filter(row => row.dataset.article !== own)
  const place = others.filter(row => middleOf(row) < y).length
  return { column: Number(column.dataset.column), place }
}

function middleOf(row: HTMLElement) {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}

function scrollAtEdge(x: number, y: number) {
  const scroller = document.elementFromPoint(x, y)?.closest('.main__body')
  if (y < edge.within) scroller?.scrollBy(0, -edge.by)
  if (y > window.innerHeight - edge.within) scroller?.scrollBy(0, edge.by)
}

interface GripProps extends Held {
  title: string
  onStep: (by: -1 | 1) => void
}

/** Where an article is taken hold of, with a mouse in a browser; the arrow keys move it too. Phones have the buttons. */
export function Grip({ title, onDown, onMove, onUp, onCancel, onStep }: GripProps) {
  const holding = useRef(false)
  if (process.env.TARO_ENV !== 'h5') return null
  return (
    <div
      className='grip'
      role='button'
      tabIndex={0}
      aria-label={`拖动或按上下键移动：${title}`}
      onPointerDown={event => {
        event.preventDefault()
        event.currentTarget.focus()
        event.currentTarget.setPointerCapture(event.pointerId)
        holding.current = true
        onDown()
      }}
      onPointerMove={({ clientX, clientY }) => holding.current && onMove(clientX, clientY)}
      onPointerUp={() => {
        holding.current = false
        onUp()
      }}
      onPointerCancel={() => {
        holding.current = false
        onCancel()
      }}
      onKeyDown={event => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        onStep(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <Icon name='grip' size={20} color='ink-3' />
    </div>
  )
}
