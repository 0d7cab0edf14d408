import type { SealedNumber } from './sealed-numbers'

/** Spaces that let a long number be read and compared: a card by fours, an identity number by area, birthday and rest. */
export const inGroups = (what: SealedNumber, number: string): string =>
  what === 'identityNumber' ? number.replace(/^(.{6})(.{8})(.{4})$/, '$1 $2 $3') : number.replace(/.{4}(?=.)/g, '$& ')
