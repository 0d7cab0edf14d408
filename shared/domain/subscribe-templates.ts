/**
 * The kinds of message that WeChat brings to a phone, each to be applied for once in WeChat's console. A person is
 * asked for each when they do what it will tell them about; without consent, or without the template, what it would
 * say stands on the page 消息 all the same.
 *
 * The kinds of fields are WeChat's: a field of a chosen template is called by its kind and a number, `thing4`.
 */
export const subscribeTemplates = {
  standing: {
    title: '审核结果通知',
    tells: '登记的单位确认或没有确认本人',
    fields: [
      { kind: 'phrase', name: '审核结果', sample: '已确认' },
      { kind: 'thing', name: '单位名称', sample: '河州移动示例公司' },
      { kind: 'thing', name: '备注', sample: '报名和投稿都按本单位人员办理' },
      { kind: 'time', name: '审核时间', sample: '2026年11月23日 10:00' },
    ],
  },
  application: {
    title: '入会申请进度通知',
    tells: '入会申请退回补充、核对完毕、理事会决定',
    fields: [
      { kind: 'phrase', name: '申请进度', sample: '待补充' },
      { kind: 'thing', name: '申请单位', sample: '河州云网数据示例公司' },
      { kind: 'thing', name: '备注', sample: '营业执照照片不清楚，重拍一张' },
      { kind: 'time', name: '更新时间', sample: '2026年11月23日 10:00' },
    ],
  },
  result: {
    title: '报名结果通知',
    tells: '报名成功、通过或没有通过审核、候补轮到',
    fields: [
      { kind: 'phrase', name: '报名结果', sample: '已成功' },
      { kind: 'thing', name: '活动名称', sample: '用户满意服务组织建设培训班' },
      { kind: 'thing', name: '备注', sample: '入场码在“我的报名”里' },
      { kind: 'time', name: '更新时间', sample: '2026年11月23日 10:00' },
    ],
  },
  activity: {
    title: '活动通知',
    tells: '明天报到的提醒，活动取消',
    fields: [
      { kind: 'thing', name: '活动名称', sample: '用户满意服务组织建设培训班' },
      { kind: 'time', name: '活动时间', sample: '2026年11月23日 14:00' },
      { kind: 'thing', name: '活动地点', sample: '河州会议中心三楼' },
      { kind: 'thing', name: '温馨提示', sample: '明天报到，带上入场码' },
    ],
  },
} as const satisfies Record<string, SubscribeTemplate>

export type TemplateKey = keyof typeof subscribeTemplates
export type FieldKind = 'thing' | 'phrase' | 'time'

export interface SubscribeTemplate {
  /** Of the template to look for in WeChat's library, or to apply for. */
  title: string
  /** What it is sent for, in the words of the application. */
  tells: string
  fields: readonly { kind: FieldKind; name: string; sample: string }[]
}

export const templateKeys = Object.keys(subscribeTemplates) as TemplateKey[]
