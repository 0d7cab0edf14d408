import fc from 'fast-check'
import { checkCharacter, checkCreditCode, checkTaxpayerNumber, taxpayerNumberProblem } from './credit-code'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const anyCode = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map(characters => characters.join(''))
  .map(seventeen => seventeen + checkCharacter(seventeen))

const front = '91000000HEXH0U000' // invented
const good = front + checkCharacter(front)

test.each([
  // seventeen          check   sum of character × 3^i modulo 31
  ['00000000000000000', '0'], // 0
  ['10000000000000000', 'Y'], // 1 × 1 = 1, 31 − 1 = 30
  ['01000000000000000', 'W'], // 1 × 3 = 3, 31 − 3 = 28
  ['00000000000000001', '3'], // 1 × 3^16 = 28, 31 − 28 = 3
  ['91000000000000000', 'K'], // 9 + 3 = 12, 31 − 12 = 19
  ['Y0000000000000000', '1'], // 30, 31 − 30 = 1
])('%s is closed by %s', (seventeen, check) => {
  expect(checkCharacter(seventeen)).toBe(check)
  expect(checkCreditCode(seventeen + check)).toEqual({ ok: true, code: seventeen + check })
})

test.each([
  ['', 18, '填写税号，18 位'],
  [good.slice(0, 17), 1, '少 1 位，应为 18 位'],
  [good.slice(0, 15), 3, '少 3 位，应为 18 位'],
  [good + '0', -1, '多 1 位，应为 18 位'],
  [good.repeat(300), 18 - 5_400, '多 5382 位，应为 18 位'],
])('%s: %i missing', (text, missing, sentence) => {
  expect(checkCreditCode(text)).toEqual({ ok: false, reason: 'length', missing })
  expect(taxpayerNumberProblem(text)).toBe(sentence)
})

test.each([
  ['9100000OH', 8, 'O', '第 8 位“O”不会出现在税号里，看看是不是 0'],
  ['91i', 3, 'I', '第 3 位“I”不会出现在税号里，看看是不是 1'],
  ['91税', 3, '税', '第 3 位“税”不会出现在税号里'],
  ['𠀀1', 1, '𠀀', '第 1 位“𠀀”不会出现在税号里'],
])('%s holds a stray character', (text, position, character, sentence) => {
  expect(checkCreditCode(text)).toEqual({ ok: false, reason: 'charset', position, character })
  expect(taxpayerNumberProblem(text)).toBe(sentence)
})

test('spaces, dashes, lower case and full-width forms are put right', () => {
  const wide = good.replace(/[0-9A-Z]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
  for (const typed of [` ${good} `, good.toLowerCase(), `${good.slice(0, 8)}-${good.slice(8)}`, wide, `${good.slice(0, 2)}\u3000${good.slice(2)}`]) {
    expect(checkTaxpayerNumber(typed)).toEqual({ ok: true, code: good })
    expect(taxpayerNumberProblem(typed)).toBeNull()
  }
})

test('one wrong character is always noticed', () => {
  fc.assert(fc.property(anyCode, fc.nat(17), fc.constantFrom(...alphabet), (whole, at, other) => {
    fc.pre(whole[at] !== other)
    expect(checkCreditCode(whole)).toEqual({ ok: true, code: whole })
    const wrong = whole.slice(0, at) + other + whole.slice(at + 1)
    expect(checkCreditCode(wrong)).toEqual({ ok: false, reason: 'check-digit' })
    expect(taxpayerNumberProblem(wrong)).toBe('有一位对不上，照营业执照核对一遍')
  }))
})

test('two neighbours that changed places are always noticed', () => {
  fc.assert(fc.property(anyCode, fc.nat(16), (whole, at) => {
    fc.pre(whole[at] !== whole[at + 1])
    const swapped = whole.slice(0, at) + whole[at + 1] + whole[at] + whole.slice(at + 2)
    expect(checkCreditCode(swapped).ok).toBe(false)
  }))
})

test('whatever is typed, an answer comes, and what is accepted is a code', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
    const check = checkCreditCode(text)
    if (check.ok) expect(check.code).toMatch(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
    expect(check.ok).toBe(taxpayerNumberProblem(text) === null)
  }))
})
