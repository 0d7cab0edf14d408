import type { MemberDocument } from '../../cloudfunctions/_kit/documents'
import type { Role } from '../../shared/contract/call'
import type { ApproverPost } from '../../shared/contract/member'
import { privacyVersion } from '../../shared/domain/privacy-terms'
import { crowd } from './crowd'
import { day, type Times } from './times'
import { recorded } from './trail'
import { sampleUnits } from './units'

/** Unit by its number, the name in letters for the openid, the phone's last four digits. */
type Person = readonly [unit: number, name: string, letters: string, phone: string, department: string, roles?: Role[]]

/** The forty-two who can be chosen at sign-in. All of them are invented. */
const cast: readonly Person[] = [
  [1, '林若溪', 'linruoxi', '0527', '客户服务部', ['officer']],
  [1, '陆知微', 'luzhiwei', '0613', '市场经营部', ['officer']],
  [3, '许闻溪', 'xuwenxi', '0184', '综合部', ['officer']],
  [3, '沈知远', 'shenzhiyuan', '0772', '客户服务部', ['officer', 'staff']],
  [2, '程望舒', 'chengwangshu', '0345', '客户服务部', ['officer']],
  [5, '顾清和', 'guqinghe', '0901', '网络部', ['officer']],
  [4, '方砚秋', 'fangyanqiu', '0258', '运营维护部', ['officer']],
  [2, '温如许', 'wenruxu', '0466', '综合部', ['officer']],
  [4, '裴照野', 'peizhaoye', '0839', '综合部', ['officer']],
  [5, '宋微澜', 'songweilan', '0718', '综合部', ['officer']],
  [6, '黎书言', 'lishuyan', '0632', '教务处', ['officer']],
  [7, '纪南星', 'jinanxing', '0291', '技术质量部', ['officer']],
  [8, '邹承屿', 'zouchengyu', '0417', '工程管理部', ['officer']],
  [12, '周以宁', 'zhouyining', '0216', '会员服务部', ['editor', 'staff']],
  [12, '宋怀瑾', 'songhuaijin', '0105', '编辑部', ['editor']],
  [12, '江行简', 'jiangxingjian', '0323', '培训部', ['staff']],
  [12, '韩叙', 'hanxu', '0101', '秘书长', ['approver']],
  [12, '易长庚', 'yichanggeng', '0102', '副秘书长', ['approver']],
  [12, '叶听澜', 'yetinglan', '0103', '财务部', ['treasurer']],
  [12, '苏见微', 'sujianwei', '0104', '办公室', ['admin']],
  [12, '罗清越', 'luoqingyue', '0106', '办公室', ['admin']],
  [1, '贺云舟', 'heyunzhou', '0541', '网络部'],
  [1, '柳时雨', 'liushiyu', '0558', '政企客户部'],
  [2, '白述之', 'baishuzhi', '0361', '网络部'],
  [2, '邵青禾', 'shaoqinghe', '0377', '市场部'],
  [3, '谢临川', 'xielinchuan', '0192', '网络部'],
  [3, '唐雨眠', 'tangyumian', '0196', '市场部'],
  [4, '段既明', 'duanjiming', '0264', '建设维护部'],
  [4, '傅远岫', 'fuyuanxiu', '0275', '行业拓展部'],
  [5, '梅知夏', 'meizhixia', '0912', '客户服务部'],
  [5, '崔应棠', 'cuiyingtang', '0923', '市场部'],
  [6, '孟怀远', 'menghuaiyuan', '0641', '通信工程系'],
  [6, '龚若谷', 'gongruogu', '0655', '实训中心'],
  [7, '姜予安', 'jiangyuan', '0302', '无线设计所'],
  [7, '鲁一苇', 'luyiwei', '0318', '有线设计所'],
  [8, '陶明棠', 'taomingtang', '0428', '安全质量部'],
  [9, '袁向榆', 'yuanxiangyu', '0809', '生产部'],
  [10, '石景初', 'shijingchu', '0817', '运维中心'],
  [10, '阮星河', 'ruanxinghe', '0826', '安全部'],
  [11, '尹春和', 'yinchunhe', '0864', '门店管理部'],
  [1, '祝延清', 'zhuyanqing', '0501', '总经理', ['approver']],
  [2, '简书衡', 'jianshuheng', '0301', '总经理', ['approver']],
]

/** One who acts for each of the larger units. */
const contacts = new Set(['贺云舟', '白述之', '谢临川', '段既明', '梅知夏', '孟怀远', '苏见微'])

/** Joined lately, and not yet confirmed by their unit. */
const awaiting = new Set(['柳时雨', '邵青禾', '阮星河'])

const posts: Readonly<Record<string, ApproverPost>> = { 韩叙: 'secretary-general', 易长庚: 'deputy-secretary-general', 祝延清: 'chair', 简书衡: 'executive-vice-chair' }

export interface People {
  all: MemberDocument[]
  /** @throws RangeError for a name that nobody of the cast has */
  named(name: string): MemberDocument
}

/** The cast, and behind it the crowd of ordinary members that fills the halls. */
export function samplePeople({ on }: Times): People {
  const everyone: Person[] = [...cast, ...crowd]
  const all = everyone.map(([unit, name, letters, phone, department, roles = []], index): MemberDocument => {
    const { _id: unitId, name: unitName } = sampleUnits[unit - 1]!
    const id = `member${String(index + 1).padStart(6, '0')}`
    const joinedAt = on(-400, '10:00') + index * day
    return {
      _id: id,
      openid: `sample-${letters}`,
      name,
      phone: `1380000${phone}`,
      phoneVerified: true,
      unitId,
      unitName,
      department,
      standing: awaiting.has(name) ? 'awaiting' : 'confirmed',
      contact: contacts.has(name),
      services: [{ unitId, unitName, from: new Date(joinedAt), until: null }],
      roles,
      post: posts[name] ?? null,
      consent: { version: privacyVersion, at: new Date(joinedAt) },
      joinedAt: new Date(joinedAt),
      ...recorded(id, [{ at: joinedAt, by: { _id: id, name }, what: 'joined' }]),
    }
  })
  const named = (name: string) => {
    const found = all.find(person => person.name === name)
    if (!found) throw new RangeError(`nobody of the sample is called ${name}`)
    return found
  }
  return { all, named }
}
