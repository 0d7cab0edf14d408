import fc from 'fast-check'
import { parseLocal } from './instant'
import { noticeKinds } from './notice-words'
import { fitField, isPushed, subscribeMessage } from './subscribe-message'
import { subscribeTemplates, templateKeys, type FieldKind } from './subscribe-templates'

const at = parseLocal('2026-11-23 10:00')
const long = '省广播电视信息网络股份有限公司河州市滨江新区分公司'

test.each<[FieldKind, string, string]>([
  ['thing', '河州移动示例公司', '河州移动示例公司'],
  ['thing', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['thing', long, '省广播电视信息网络股份有限公司河州市滨…'],
  ['thing', '一二三四五六七八九十一二三四五六七八𠮷𠮷', '一二三四五六七八九十一二三四五六七八…'],
  ['thing', ' 两行\n并作 一行 ', '两行 并作 一行'],
  ['thing', '', '无'],
  ['phrase', '未确认', '未确认'],
  ['phrase', '等待理事会决定', '等待理事会'],
  ['time', '2026年11月23日 10:00', '2026年11月23日 10:00'],
])('a %s of %j reads %j', (kind, value, fits) => expect(fitField(kind, value)).toBe(fits))

test.each([
  ['standing-confirmed', { unit: '甲局', why: '' }, ['已确认', '甲局', '报名和投稿都按本单位人员办理', '2026年11月23日 10:00']],
  ['standing-declined', { unit: '甲局', why: '查无此人' }, ['未确认', '甲局', '查无此人', '2026年11月23日 10:00']],
  ['application-accepted', { unit: '甲局', meeting: '五届三次理事会' }, ['已通过', '甲局', '五届三次理事会同意入会', '2026年11月23日 10:00']],
  ['registered', { title: '培训班' }, ['已成功', '培训班', '入场码在“我的报名”里', '2026年11月23日 10:00']],
  ['place-given', { title: '培训班' }, ['已补上', '培训班', '候补有了名额，您已报名成功', '2026年11月23日 10:00']],
  ['place-offered', { title: '培训班', until: '2026年12月31日 23:59' }, ['待确认', '培训班', '席位留到 12月31日 23:59', '2026年11月23日 10:00']],
  ['registration-rejected', { title: '培训班', why: '只限会员单位' }, ['未通过', '培训班', '只限会员单位', '2026年11月23日 10:00']],
  ['activity-tomorrow', { title: '培训班', startsAt: '2026年12月1日 09:00', place: '三楼' }, ['培训班', '2026年12月1日 09:00', '三楼', '明天报到，带上入场码']],
  ['activity-cancelled', { title: '培训班', startsAt: '2026年12月1日 09:00', place: '三楼', why: '台风' }, ['培训班', '2026年12月1日 09:00', '三楼', '已取消：台风']],
] as const)('%s says %j as %j', (kind, words, values) => {
  expect(subscribeMessage(kind, words, at)?.values).toEqual(values)
})

test('what stands on the page alone is not sent', () => {
  expect(isPushed('roles-changed')).toBe(false)
  expect(subscribeMessage('roles-changed', { roles: '编辑' }, at)).toBeNull()
})

test.each(noticeKinds.filter(isPushed))('%s keeps within the limits, whatever its words', kind => {
  const words = fc.dictionary(fc.constantFrom('unit', 'why', 'meeting', 'title', 'startsAt', 'place', 'by', 'team', 'until'), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(words, given => {
      const { template, values } = subscribeMessage(kind, given, at)!
      subscribeTemplates[template].fields.forEach((field, index) => {
        const value = values[index]!
        expect(value.trim()).not.toBe('')
        expect(value.length).toBeLessThanOrEqual({ thing: 20, phrase: 5, time: 32 }[field.kind])
        if (field.kind === 'phrase') expect(value).toMatch(/^\p{Script=Han}+$/u)
      })
    }),
  )
})

test.each(noticeKinds.filter(isPushed))('%s says all that its own words say whole, of an ordinary length', kind => {
  const words = { unit: '河州移动示例公司', why: '只限会员单位', meeting: '五届三次理事会', title: '用户满意服务培训班', startsAt: '2026年12月1日 09:00', place: '三楼', by: '温知夏', team: '河州一队', until: '2026年12月31日 23:59' }
  expect(subscribeMessage(kind, words, at)!.values.filter(value => value.endsWith('…') || value === '无')).toEqual([])
})

test.each(templateKeys)('%s can be applied for: samples fit their fields, at most five of them', key => {
  const { fields } = subscribeTemplates[key]
  expect(fields.length).toBeLessThanOrEqual(5)
  for (const { kind, sample } of fields) expect(fitField(kind, sample)).toBe(sample)
})
