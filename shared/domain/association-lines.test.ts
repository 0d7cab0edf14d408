import { isPhoneLine, isTransferAccount } from './association-lines'

test.each([
  ['0000-6600 1200', true],
  ['（0000）66001200 转 8', true],
  ['+86 000 66001200', true],
  ['1200', false],
  ['-- 转 --', false],
  ['秘书处 66001200', false],
  ['66001200 转 秘书处', false],
])('the phone %s: %s', (text, fine) => expect(isPhoneLine(text)).toBe(fine))

test.each([
  ['6200 0000 0000 0005', true],
  ['62000000-0005', true],
  ['12345678', true],
  ['1234567', false],
  ['6200 0000 000O 0005', false],
  ['', false],
])('the account %j: %s', (text, fine) => expect(isTransferAccount(text)).toBe(fine))
