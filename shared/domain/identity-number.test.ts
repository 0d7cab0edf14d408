import { checkCharacterOf, checkIdentityNumber, identityNumberProblem } from './identity-number'

/** Invented: a region and birthdays that nobody was registered with, with the check character the rule gives. */
const withCheck = (digits: string) => digits + checkCharacterOf(digits)

test.each([
  // the standard's own two examples of the rule
  ['11010519491231002', 'X'],
  ['44052418800101001', '4'],
])('%s ends in %s', (digits, character) => expect(checkCharacterOf(digits)).toBe(character))

test.each([
  ['41000019900307000', 'an ordinary one'],
  ['41000020000229000', 'a leap day'],
])('%s is accepted: %s', digits => expect(checkIdentityNumber(withCheck(digits))).toEqual({ ok: true, number: withCheck(digits) }))

test.each([
  ['', '少 18 位，应为 18 位'],
  ['4100001990030700', '少 2 位，应为 18 位'],
  [`${withCheck('41000019900307000')}1`, '多 1 位，应为 18 位'],
  ['4100001990030700A1', '身份证号是 17 位数字，末位是数字或 X'],
  ['X10000199003070001', '身份证号是 17 位数字，末位是数字或 X'],
  [withCheck('99000019900307000'), '开头的地区代码不存在，核对前两位'],
  [withCheck('41000019900230000'), '第 7 至 14 位是生日，这一天不存在'],
  [withCheck('41000019001301000'), '第 7 至 14 位是生日，这一天不存在'],
  [withCheck('41000018991231000'), '第 7 至 14 位是生日，这一天不存在'],
])('%s: %s', (text, says) => expect(identityNumberProblem(text)).toBe(says))

test('what is typed with spaces, a small x or in full width is put right', () => {
  expect(checkIdentityNumber(' 110105 19491231 002x ')).toEqual({ ok: true, number: '11010519491231002X' })
  expect(checkIdentityNumber('１１０１０５１９４９１２３１００２Ｘ')).toEqual({ ok: true, number: '11010519491231002X' })
})

test('every single wrong digit and every swap of neighbours is noticed', () => {
  const number = withCheck('41000019900307123')
  for (let i = 0; i < 17; i++) {
    for (let digit = 0; digit < 10; digit++) {
      const wrong = number.slice(0, i) + digit + number.slice(i + 1)
      if (wrong !== number) expect(checkIdentityNumber(wrong).ok).toBe(false)
    }
    const swapped = number.slice(0, i) + number[i + 1] + number[i] + number.slice(i + 2)
    if (swapped !== number) expect(checkIdentityNumber(swapped).ok).toBe(false)
  }
})
