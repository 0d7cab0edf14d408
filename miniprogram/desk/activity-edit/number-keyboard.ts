/** A browser's own number field swallows what is no number, so that nothing could be said about it. */
const inBrowser = process.env.TARO_ENV === 'h5'

export const numberKeyboard = inBrowser ? 'text' : 'number'
export const amountKeyboard = inBrowser ? 'text' : 'digit'
