import type { Held } from '../../../shared/contract/privacy'
import { heldAsText } from './held-as-text'
import { goes, stays } from './words'

const at = Date.UTC(2026, 10, 22, 2)
const held: Held = {
  now: at,
  person: { id: 'aaaaaaaaaaaa', name: '林若溪', phone: '13800000527', phoneVerified: true, unitName: '河州移动示例公司', department: '', standing: 'confirmed', contact: false, roles: ['officer'], post: null, joinedAt: at, consent: null },
  services: [{ unitName: '河州移动示例公司', from: at, until: null }],
  numbers: { identityNumber: '1***************2X', bankAccount: '', bankName: '' },
  registrations: [{ title: '培训班', startsAt: at, status: 'registered', registeredAt: at, answers: { department: '', room: 'none', remark: '素食', invoice: null, questions: { q00001: 'a00001' }, certificate: '' }, answered: [{ question: '衣服尺码', answer: '大号' }, { question: '论文', answer: '' }], enteredBy: '贺云舟', team: '蓝海队', roomNumber: '808', voucherSentAt: at, paid: { amount: 3_600_00, at }, invoice: { number: '24410000', at }, certificate: { name: '结业证书', number: '2026-017', at }, arrivedAt: null }],
  articles: [{ title: '', status: 'draft', characters: 12, updatedAt: at }],
  payments: [{ quarter: '2026Q3', state: 'paid', gross: 1_000_00, tax: 0, net: 1_000_00 }],
  messages: [],
  applications: [],
  reads: [{ at, by: '韩叙', what: 'bankAccount', why: '发放三季度稿酬' }],
  changes: [],
  leaving: { against: [], begun: false, placesGivenBack: 1, manuscriptsRemoved: 1, keeps: { name: true, published: 0, paidOrAttended: 1, statementLines: 1, acts: false } },
}

test('everything that is held stands in the text, an empty part as none', () => {
  const text = heldAsText(held)
  for (const part of ['林若溪', '13800000527（微信已验证）', '1***************2X', '银行卡号：未填', '缴费 3,600 元', '备注：素食', '由贺云舟报名', '队伍：蓝海队', '上传转账凭证', '开票，号码 24410000', '房间：808', '发证：结业证书，编号 2026-017', '衣服尺码：大号', '论文：已上传文件', '未写标题，草稿', '2026 年第 3 季度，已发放', '2026年11月22日 10:00 韩叙 查看银行卡号', '【消息】\n无']) {
    expect(text).toContain(part)
  }
})

test('what goes and what stays is said exactly, and never the same thing twice', () => {
  const [gone, kept] = [goes(held, held.leaving), stays(held, held.leaving)]
  expect(gone).toContain('身份证号')
  expect(gone).not.toContain('银行卡号')
  expect(gone).toContain('1 场还没参加的报名，名额让给候补的人')
  expect(kept).toContain('1 个季度的稿酬记录')
  expect(kept).not.toContain('0 篇刊发的稿件和署名')
  expect(gone[0]).not.toContain('姓名')
  expect(goes(held, { ...held.leaving, keeps: { ...held.leaving.keeps, name: false } })[0]).toContain('姓名')
})
