export interface Problem {
  words: string
  /** Nothing is wrong yet: it has only not been filled in. Said once the person wants to go on. */
  missing?: boolean
}
