let act: () => void = () => undefined
let happened = false

/** What is done when the cloud says that this browser's session has ended. */
export const onSignedOut = (doIt: () => void): void => {
  act = doIt
}

/** A call was answered so. */
export function tellSignedOut(): void {
  happened = true
  act()
}

/** Whether that is why somebody has to sign in again; told once. */
export function takeSignedOut(): boolean {
  const was = happened
  happened = false
  return was
}
