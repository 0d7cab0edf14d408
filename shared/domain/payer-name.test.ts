import { coreName, isBranchOf, isNamedIn, plainName } from './payer-name'

test.each([
  ['河州星桥通信（集团）有限公司', '河州星桥通信(集团)有限公司'],
  ['河州星桥通信有限责任公司', '河州星桥通信有限公司'],
  ['河州　星桥 通信有限公司', '河州星桥通信有限公司'],
  ['河州ＡＢ通信有限公司', '河州ab通信有限公司'],
  ['“河州星桥”通信·有限公司', '河州星桥通信有限公司'],
])('%s and %s are one name', (one, other) => expect(plainName(one)).toBe(plainName(other)))

test('a share company and a limited one of the same name are two names with one core', () => {
  const [share, limited] = ['河州星桥通信股份有限公司', '河州星桥通信有限公司']
  expect(plainName(share)).not.toBe(plainName(limited))
  expect([share, limited, '河州星桥通信公司', '河州星桥通信集团'].map(coreName)).toEqual(Array.from({ length: 4 }, () => '河州星桥通信'))
})

test.each([
  ['河州移动示例公司望州分公司', '河州移动示例公司', true],
  ['河州移动示例有限公司第二营业部', '河州移动示例公司', true],
  ['河州移动示例公司工会', '河州移动示例公司', true],
  ['河州移动示例公司', '河州移动示例公司', false],
  ['河州移动示例有限公司', '河州移动示例公司', false],
  ['河州移动示例科技有限公司', '河州移动示例公司', false],
  ['望州移动分公司', '移动公司', false],
])('%s as a part of %s: %p', (part, whole, is) => expect(isBranchOf(part, whole)).toBe(is))

test.each([
  ['代缴望州通信工程2026年会费', '望州通信工程示例公司', false],
  ['代缴望州通信工程示例公司2026年会费', '望州通信工程示例公司', true],
  ['望州通信工程示例 会费', '望州通信工程示例有限公司', true],
  ['移动 会费', '移动公司', false],
])('%j names %s: %p', (text, name, does) => expect(isNamedIn(text, name)).toBe(does))
