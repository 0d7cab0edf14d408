/** A number that people call, with an area code and an extension as one writes them. */
export const isPhoneLine = (text: string): boolean => /^[0-9（）()+\-转 ]{5,30}$/.test(text) && (text.match(/\d/g) ?? []).length >= 5

/** The account of a company at a bank: longer and shorter ones than cards' are in use, so only the signs are looked at. */
export const isTransferAccount = (text: string): boolean => /^\d[\d -]{6,38}\d$/.test(text)
