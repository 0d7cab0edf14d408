/** Letters, digits and marks typed in full-width form (`９１Ａ－`) as their half-width twins, and the ideographic space as a space. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
