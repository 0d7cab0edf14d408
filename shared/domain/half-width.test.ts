import { toHalfWidth } from './half-width'

test.each([
  ['９１Ａａ－（）～！', '91Aa-()~!'],
  ['河\u3000州', '河 州'],
  ['、。“”￥ｶ河5G', '、。“”￥ｶ河5G'],
])('%s becomes %s', (text, half) => expect(toHalfWidth(text)).toBe(half))
