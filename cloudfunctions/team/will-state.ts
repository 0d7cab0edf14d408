/** Stands for the number of a certificate that a person is about to state: not having stated it yet keeps nobody out. */
export const willState = '…'
