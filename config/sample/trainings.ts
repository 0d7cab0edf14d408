import { yuan } from '../../shared/domain/money'
import { byStaff, byTrainer, conferenceHall, organiser, type SamplePlan } from './plan-parts'
import type { Times } from './times'

/** The training that arrives today: its people hold their passes in hand. */
export function arrivingToday({ on }: Times): SamplePlan {
  return {
    _id: 'training0001',
    status: 'published',
    turnout: { taken: 88, unpaidEvery: 11, arrived: 61, stillToCome: ['林若溪'], numbers: { 林若溪: 27 }, from: 30 },
    plan: {
      kind: 'training',
      title: '营业厅服务质量提升培训班',
      organiser,
      description: '以营业厅现场为课堂，讲排队管理、适老服务和投诉首问三项内容，第三天分组到两家营业厅蹲点并现场讲评。',
      audience: '各会员单位营业厅主管、值班经理和服务督导。每单位不超过 10 人。',
      ...conferenceHall,
      startsAt: on(1, '09:00'),
      endsAt: on(3, '12:00'),
      schedule: [
        { startsAt: on(1, '09:00'), endsAt: on(1, '17:00'), title: '授课：排队管理与适老服务' },
        { startsAt: on(2, '09:00'), endsAt: on(2, '17:00'), title: '营业厅蹲点与分组讲评' },
        { startsAt: on(3, '09:00'), endsAt: on(3, '12:00'), title: '考核，颁发结业证书' },
      ],
      registrationOpensAt: on(-35, '09:00'),
      registrationClosesAt: on(-6, '24:00'),
      arrivalFrom: on(0, '14:00'),
      arrivalUntil: on(0, '20:00'),
      fee: yuan(2800),
      feeNote: '含资料与午餐',
      seats: 90,
      asks: ['department', 'remark', 'invoice'],
      rooms: [
        { kind: 'shared', price: yuan(180) },
        { kind: 'single', price: yuan(320) },
      ],
      ...byTrainer,
    },
    checkin: {
      lists: [
        { id: 'supper', name: '晚餐', from: on(0, '18:00'), until: on(2, '19:30'), who: { kind: 'all' }, repeats: 'daily', exits: false, awayEvery: 4 },
        { id: 'begins', name: '开班式', from: on(1, '08:30'), until: on(1, '11:00'), who: { kind: 'all' }, repeats: 'once', exits: true },
      ],
      staff: [
        { name: '江行简', mayOverrule: true },
        { name: '周以宁', mayOverrule: false },
        { name: '沈知远', mayOverrule: false },
      ],
    },
  }
}

/** The training of the notice, open: fee, seats, windows. */
export function noticeTraining({ on }: Times): SamplePlan {
  return {
    _id: 'training0002',
    status: 'published',
    turnout: { taken: 88, gaveBack: 2, unpaidEvery: 5 },
    plan: {
      kind: 'training',
      title: '用户满意服务组织建设培训班',
      organiser,
      description:
        '讲解用户满意服务组织的建设要求和申报材料，用三个案例练习满意度数据的采集与分析，最后半天闭卷考核。\n' +
        '考核合格者发合格证书，证书当年可作为单位申报用户满意服务组织的材料。',
      audience: '各会员单位服务质量管理部门负责人、营业厅主管及拟申报单位的骨干。建议每单位 2 至 4 人。',
      ...conferenceHall,
      startsAt: on(16, '09:00'),
      endsAt: on(18, '12:00'),
      schedule: [
        { startsAt: on(16, '09:00'), endsAt: on(16, '17:00'), title: '授课：建设要求与申报材料' },
        { startsAt: on(17, '09:00'), endsAt: on(17, '17:00'), title: '分组演练：满意度数据的采集与分析' },
        { startsAt: on(18, '09:00'), endsAt: on(18, '12:00'), title: '考核，颁发合格证书' },
      ],
      registrationOpensAt: on(-12, '09:00'),
      registrationClosesAt: on(9, '24:00'),
      arrivalFrom: on(15, '14:00'),
      arrivalUntil: on(15, '20:00'),
      fee: yuan(3600),
      feeNote: '含资料与午餐',
      seats: 100,
      asks: ['department', 'remark', 'invoice'],
      rooms: [
        { kind: 'shared', price: yuan(190) },
        { kind: 'single', price: yuan(380) },
      ],
      headCountDue: on(5, '24:00'),
      cancelUntil: on(13, '18:00'),
      payWays: ['card', 'alipay', 'wechat', 'transfer'],
      transferTo: '户名：河州省通信行业协会\n开户行：河州银行滨江支行\n账号：6200 0000 0000 0005',
      confirmHours: 24,
      certificate: '用户满意服务组织建设培训合格证书',
      questions: [
        {
          id: 'first1',
          kind: 'choice',
          label: '参加过这一系列的培训吗',
          hint: '',
          required: false,
          options: [
            { id: 'never0', label: '第一次' },
            { id: 'before', label: '参加过' },
          ],
          grades: [],
          when: null,
        },
        {
          id: 'lastyr',
          kind: 'number',
          label: '上次参加是哪一年',
          hint: '记不清可以不填',
          required: false,
          options: [],
          grades: [],
          when: { questionId: 'first1', optionIds: ['before'] },
        },
        { id: 'wishes', kind: 'text', label: '想请老师讲什么', hint: '', required: false, options: [], grades: [], when: null },
      ],
      ...byStaff,
    },
  }
}
