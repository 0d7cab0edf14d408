const figures = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Of a new question, option or event: six figures by chance, never two alike in one plan. */
export const newPartId = (): string => Array.from({ length: 6 }, () => figures[Math.floor(Math.random() * figures.length)]).join('')
