import fc from 'fast-check'
import { capitalAmount } from './capital-amount'
import { yuan, type Fen } from './money'

test.each([
  // the examples of the payment rules themselves
  [1_409.5, '壹仟肆佰零玖元伍角整'],
  [6_007.14, '陆仟零柒元壹角肆分'],
  [1_680.32, '壹仟陆佰捌拾元零叁角贰分'],
  [107_000.53, '壹拾万柒仟元零伍角叁分'],
  [16_409.02, '壹万陆仟肆佰零玖元零贰分'],
  [325.04, '叁佰贰拾伍元零肆分'],
  // under a yuan
  [0, '零元整'],
  [0.01, '壹分'],
  [0.05, '伍分'],
  [0.1, '壹角整'],
  [0.5, '伍角整'],
  [0.99, '玖角玖分'],
  // 角 and 分 after yuan
  [1, '壹元整'],
  [1.01, '壹元零壹分'],
  [1.1, '壹元壹角整'],
  [1.11, '壹元壹角壹分'],
  [10.01, '壹拾元零壹分'],
  [10.1, '壹拾元零壹角整'],
  [20.5, '贰拾元零伍角整'],
  [1_000.05, '壹仟元零伍分'],
  // ten is 壹拾, never 拾
  [10, '壹拾元整'],
  [11, '壹拾壹元整'],
  [15, '壹拾伍元整'],
  [110, '壹佰壹拾元整'],
  [100_000, '壹拾万元整'],
  [150_000, '壹拾伍万元整'],
  // zeros between digits: one 零, however many
  [101, '壹佰零壹元整'],
  [1_001, '壹仟零壹元整'],
  [1_010, '壹仟零壹拾元整'],
  [1_100, '壹仟壹佰元整'],
  [10_001, '壹万零壹元整'],
  [10_010, '壹万零壹拾元整'],
  [10_100, '壹万零壹佰元整'],
  [11_000, '壹万壹仟元整'],
  [100_100, '壹拾万零壹佰元整'],
  [1_000_100, '壹佰万零壹佰元整'],
  [10_001_000, '壹仟万壹仟元整'],
  [10_010_000, '壹仟零壹万元整'],
  [20_030_405, '贰仟零叁万零肆佰零伍元整'],
  // 亿
  [100_000_000, '壹亿元整'],
  [100_000_001, '壹亿零壹元整'],
  [100_001_000, '壹亿零壹仟元整'],
  [100_010_000, '壹亿零壹万元整'],
  [110_000_000, '壹亿壹仟万元整'],
  [1_000_010_000, '壹拾亿零壹万元整'],
  [1_234_567_890.12, '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元零壹角贰分'],
  [9_999_999_999.99, '玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  [10_000_000_000, '壹佰亿元整'],
  // what the association signs for
  [1_150, '壹仟壹佰伍拾元整'],
  [3_000, '叁仟元整'],
  [29_999, '贰万玖仟玖佰玖拾玖元整'],
  [30_000, '叁万元整'],
  [50_000, '伍万元整'],
  [28_450, '贰万捌仟肆佰伍拾元整'],
])('%d yuan: %s', (amount, words) => expect(capitalAmount(yuan(amount))).toBe(words))

test.each([-1, 0.5, NaN, Infinity, 1_000_000_000_001])('%d fen is no amount', fen => {
  expect(() => capitalAmount(fen)).toThrow(RangeError)
})

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000_000_000 }),
  // with many zeros in it
  fc.array(fc.constantFrom(0, 0, 0, 1, 7), { minLength: 1, maxLength: 12 }).map(digits => Number(digits.join(''))),
)

test('read back, it is the amount; no two 零 meet, none stands at either end', () => {
  fc.assert(
    fc.property(amounts, fen => {
      const words = capitalAmount(fen)
      expect(readBack(words)).toBe(fen)
      expect(words).not.toMatch(/零零|零[万亿]|.零元|^零(?!元整)|零整/)
      expect(words).toMatch(/[整分]$/)
    }),
    { numRuns: 2_000 },
  )
})

/** As a person reads it: digits by the sign after them, what stands before 万 and 亿 taken together. */
function readBack(words: string): Fen {
  const [whole = '', rest = ''] = words.includes('元') ? words.split('元') : ['', words]
  const before = (sign: string) => '零壹贰叁肆伍陆柒捌玖'.indexOf(rest[rest.indexOf(sign) - 1] ?? '零')
  return readNumber(whole) * 100 + before('角') * 10 + before('分')
}

function readNumber(words: string): number {
  for (const [sign, worth] of [['亿', 1e8], ['万', 1e4], ['仟', 1e3], ['佰', 100], ['拾', 10]] as const) {
    const at = words.indexOf(sign)
    if (at >= 0) return readNumber(words.slice(0, at)) * worth + readNumber(words.slice(at + 1))
  }
  return words === '' ? 0 : '零壹贰叁肆伍陆柒捌玖'.indexOf(words.replace(/^零(?=.)/, ''))
}
