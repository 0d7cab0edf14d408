const tappable = '[role="button"], [role="tab"], [role="switch"], [role="checkbox"], [role="radio"], [role="link"]'

/** In a browser: Enter and Space tap what has the focus, as they do on a native button. Call once. */
export function listenForKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    const target = event.target
    if (!(target instanceof HTMLElement) || !target.matches(tappable)) return
    event.preventDefault()
    target.click()
  })
}
