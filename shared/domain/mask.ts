/** Enough of a number to recognise one's own by, too little for anybody else; see `maskPhone` beside the phone's rule. */
const masked = (text: string, head: number, tail: number) =>
  text.length > head + tail ? `${text.slice(0, head)}${'*'.repeat(text.length - head - tail)}${text.slice(-tail)}` : '*'.repeat(text.length)

/** `4***************2X`: neither region nor birthday shows. */
export const maskIdentityNumber = (number: string): string => masked(number, 1, 2)

/** `************0008`: what banks print on a slip. */
export const maskBankCard = (number: string): string => masked(number, 0, 4)
