/**
 * What runs inside the browser: how a screen is read and what on it can be tapped. Each function is sent into the page
 * on its own, so none may use anything outside of itself. Spaces are left out of every comparison: thin ones are set
 * for the eye, and a line may break anywhere.
 */

/** Everything that is seen, without white space. */
export const readScreen = (): string => document.body.innerText.replace(/\s/g, '')

/**
 * What a person would tap by these words: of the sheet on top when one is open. Words that stand there as they are go
 * before words that are part of something longer.
 */
export function findTappables(words: string): HTMLElement[] {
  const bare = (text: string | null) => (text ?? '').replace(/\s/g, '')
  const isShown = (element: Element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
  const kinds = ['button', 'tab', 'link', 'radio', 'switch', 'checkbox'].map(role => `[role="${role}"]`)

  const sheet = [...document.querySelectorAll('[role="dialog"]')].filter(isShown).at(-1)
  const all = [...(sheet ?? document).querySelectorAll<HTMLElement>([...kinds, 'button', '.weui-tabbar__item'].join())].filter(isShown)
  const names = (element: HTMLElement) => [bare(element.getAttribute('aria-label')), bare(element.innerText)]
  const exact = all.filter(element => names(element).includes(bare(words)))
  const found = exact.length > 0 ? exact : all.filter(element => names(element).some(name => name.includes(bare(words))))
  return found.filter(element => !found.some(other => other !== element && element.contains(other)))
}

/** When something was tapped last, ms; 0 for never. */
export const tappedAt = (element: Element): number => Number((element as HTMLElement).dataset.tapped ?? 0)

export function noteTap(element: Element): void {
  ;(element as HTMLElement).dataset.tapped = String(Date.now())
}

/** The controls of that name which are seen. */
export function findControls(label: string): HTMLElement[] {
  const controls = document.querySelectorAll<HTMLElement>('input, textarea, select')
  return [...controls].filter(control => control.getAttribute('aria-label') === label && control.getClientRects().length > 0)
}

/** What stands under a field, without white space; null when nothing does. */
export function readUnder(label: string): string | null {
  const controls = [...document.querySelectorAll<HTMLElement>('input, textarea, select, [role="button"]')]
  const control = controls.find(each => each.getAttribute('aria-label') === label && each.getClientRects().length > 0)
  const message = control?.closest('.f')?.querySelector<HTMLElement>('.f__msg')
  return message ? message.innerText.replace(/\s/g, '') : null
}

/** The name of what has the focus, without white space. */
export function readFocus(): string {
  const at = document.activeElement as HTMLElement | null
  if (!at || at === document.body) return ''
  return (at.getAttribute('aria-label') ?? at.innerText).replace(/\s/g, '')
}

/** Shows the page in the large type that a person can choose for every page, or no more. */
export function inLargeType(large: boolean): void {
  for (const page of document.querySelectorAll('.page')) page.classList.toggle('type-large', large)
  for (const desk of document.querySelectorAll('.desk')) desk.classList.toggle('desk--large', large)
}

/**
 * By how many pixels something is wider than the room it has, and what that is: the page in the screen, a part that
 * scrolls downwards in itself. What is made to be moved sideways may be.
 */
export function readOverflow(): { by: number; what: string } {
  const isShown = (element: Element) => element.getClientRects().length > 0
  const movesSideways = '.taro-scroll-view__scroll-x, .chips, .tabs, input, textarea'
  const scrollers = [...document.querySelectorAll('.taro_page, .taro_page *')].filter(element =>
    isShown(element) && (element.matches('.taro_page') || /auto|scroll/.test(getComputedStyle(element).overflowX)) && !element.matches(movesSideways))
  const over = [document.documentElement, ...scrollers].map(element => ({ element, by: element.scrollWidth - element.clientWidth }))
  const worst = over.reduce((most, each) => (each.by > most.by ? each : most))
  const right = worst.element.getBoundingClientRect().left + worst.element.clientWidth
  const out = [...worst.element.querySelectorAll<HTMLElement>('*')].filter(element => element.getBoundingClientRect().right > right + 0.5)
  return { by: worst.by, what: out.slice(-3).map(element => `${element.className} “${element.innerText?.slice(0, 20)}”`).join(', ') }
}
