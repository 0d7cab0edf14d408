import { bankCardProblem, checkBankCard } from './bank-card'

test.each([
  // the rule's textbook number, and invented ones of the lengths that cards have
  ['4539148803436467', true],
  ['6200000000000005', true],
  ['6200000000000000000', true],
  ['6200000000000006', false],
  ['6200000000000000004', false],
])('%s holds: %s', (number, ok) => expect(checkBankCard(number).ok).toBe(ok))

test.each([
  ['', '卡号是 16 至 19 位，数一数'],
  ['620000000000005', '卡号是 16 至 19 位，数一数'],
  ['62000000000000000005', '卡号是 16 至 19 位，数一数'],
  ['62000000O0000005', '卡号里只有数字'],
  ['6200000000000015', '有一位对不上，照银行卡核对一遍'],
  ['6200 0000 0000 0005', null],
  ['６２００ ００００-００００ ０００５', null],
])('%s: %s', (text, says) => expect(bankCardProblem(text)).toBe(says))
