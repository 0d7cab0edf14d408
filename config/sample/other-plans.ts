import { yuan } from '../../shared/domain/money'
import { byStaff, byTrainer, college, free, meetingRoom, organiser, type SamplePlan } from './plan-parts'
import type { Times } from './times'

/** Goes on for three days: its window is open at any hour of today, so that a desk always has something to scan. */
export function runningPlan({ on }: Times): SamplePlan {
  return {
    _id: 'event0000003',
    status: 'published',
    turnout: { taken: 76, gaveBack: 1, arrived: 58, from: 20 },
    checkin: {
      lists: [
        { id: 'lunch0', name: '午餐', from: on(-1, '11:30'), until: on(1, '13:30'), who: { kind: 'all' }, repeats: 'daily', exits: false, awayEvery: 6 },
        { id: 'arena0', name: '检录区', from: on(-1, '08:30'), until: on(1, '18:00'), who: { kind: 'all' }, repeats: 'once', exits: true, awayEvery: 5 },
      ],
    },
    plan: {
      kind: 'event',
      title: '羽毛球乒乓球联赛',
      organiser,
      description: '羽毛球、乒乓球各设混合团体，小组循环后淘汰。球拍自备，比赛用球由协会提供。',
      audience: '会员单位职工，每单位两个项目合计不超过 12 人。',
      place: '河州邮电学院体育馆',
      address: '河州市学府路 1 号',
      arrivalPlace: '体育馆东门',
      startsAt: on(-1, '09:00'),
      endsAt: on(1, '18:00'),
      schedule: [
        { startsAt: on(-1, '09:00'), endsAt: on(-1, '18:00'), title: '小组赛' },
        { startsAt: on(0, '09:00'), endsAt: on(0, '18:00'), title: '四分之一决赛' },
        { startsAt: on(1, '09:00'), endsAt: on(1, '18:00'), title: '半决赛与决赛' },
      ],
      registrationOpensAt: on(-40, '09:00'),
      registrationClosesAt: on(-9, '24:00'),
      arrivalFrom: on(-1, '08:00'),
      arrivalUntil: on(1, '16:00'),
      ...free,
      seats: 80,
      asks: ['department', 'remark'],
      ...byStaff,
    },
  }
}

/** What is over, with those who came. */
export function pastPlans({ on }: Times): SamplePlan[] {
  return [
    {
      _id: 'training0005',
      status: 'published',
      turnout: { taken: 46, gaveBack: 2, arrived: 43, numbers: { 林若溪: 3 } },
      plan: {
        kind: 'training',
        title: '电信服务规范解读培训',
        organiser,
        description: '逐条讲解服务规范的修订内容，说明各条的取证方法，并答复会员单位提前提交的 26 个问题。',
        audience: '各会员单位服务管理人员。',
        ...meetingRoom,
        startsAt: on(-20, '09:00'),
        endsAt: on(-20, '17:00'),
        schedule: [],
        registrationOpensAt: on(-45, '09:00'),
        registrationClosesAt: on(-25, '24:00'),
        arrivalFrom: on(-20, '08:00'),
        arrivalUntil: on(-20, '10:00'),
        fee: yuan(300),
        feeNote: '含资料与午餐',
        seats: 50,
        certificate: '电信服务规范解读培训结业证',
        asks: ['department', 'invoice'],
        ...byTrainer,
      },
    },
    {
      _id: 'contest00002',
      status: 'published',
      turnout: { taken: 54, arrived: 51, from: 50 },
      plan: {
        kind: 'contest',
        title: '光缆接续技能竞赛',
        organiser,
        description: '每人接续 24 芯光缆一处，按用时、损耗和盘纤工艺计分。',
        audience: '各会员单位线路维护人员，个人参赛。',
        place: '河州通信工程示例公司实训场',
        address: '河州市西环路 205 号',
        arrivalPlace: '实训场大门',
        startsAt: on(-48, '08:30'),
        endsAt: on(-48, '17:00'),
        schedule: [],
        registrationOpensAt: on(-75, '09:00'),
        registrationClosesAt: on(-55, '24:00'),
        arrivalFrom: on(-48, '07:30'),
        arrivalUntil: on(-48, '09:00'),
        ...free,
        seats: 60,
        asks: ['department'],
        ...byTrainer,
      },
    },
  ]
}

/** A draft that only staff see, and one that was called off. */
export function setAsidePlans({ on }: Times): SamplePlan[] {
  return [
    {
      _id: 'training0006',
      status: 'draft',
      turnout: { taken: 0 },
      plan: {
        kind: 'training',
        title: '机房动力与空调维护培训',
        organiser,
        description: '两天课程，第一天讲蓄电池与开关电源，第二天讲机房空调与节能。讲师待定。',
        audience: '各会员单位动力维护人员。',
        ...college,
        startsAt: on(52, '09:00'),
        endsAt: on(53, '17:00'),
        schedule: [],
        registrationOpensAt: on(10, '09:00'),
        registrationClosesAt: on(42, '24:00'),
        arrivalFrom: on(52, '07:30'),
        arrivalUntil: on(52, '10:00'),
        fee: yuan(800),
        feeNote: '含资料与午餐',
        seats: 45,
        asks: ['department', 'invoice'],
        ...byTrainer,
      },
    },
    {
      _id: 'event0000004',
      status: 'cancelled',
      cancelReason: '步道封闭维修，另选路线后重新报名',
      turnout: { taken: 33, numbers: { 林若溪: 9 }, from: 70 },
      plan: {
        kind: 'event',
        title: '滨江健步走',
        organiser,
        description: '沿滨江步道往返 8 公里，终点设饮水点。',
        audience: '会员单位职工，可带一名家属。',
        place: '滨江公园',
        address: '滨江西路 2 号',
        arrivalPlace: '公园北门',
        startsAt: on(5, '08:30'),
        endsAt: on(5, '11:30'),
        schedule: [],
        registrationOpensAt: on(-14, '09:00'),
        registrationClosesAt: on(3, '24:00'),
        arrivalFrom: on(5, '07:50'),
        arrivalUntil: on(5, '08:30'),
        ...free,
        seats: 100,
        asks: ['department'],
        ...byStaff,
      },
    },
  ]
}
