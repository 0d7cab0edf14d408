import type { CommissionDocument, MemberDocument, TargetDocument } from '../../cloudfunctions/_kit/documents'
import type { ArticleKind } from '../../shared/contract/article'
import { previousQuarter, quarterKey, quarterOf, quarterStart } from '../../shared/domain/quarter'
import type { People } from './people'
import { day, hour, type Times } from './times'
import { recorded } from './trail'

/** What units owe in this quarter and the last: four pieces each, those that write much more, a small one fewer. */
export function targetDocuments({ named }: People, { now }: Times): TargetDocument[] {
  const editor = named('宋怀瑾')
  const current = quarterOf(now)
  return [previousQuarter(current), current].map(quarter => {
    const _id = quarterKey(quarter)
    const at = Math.min(now, quarterStart(quarter) + 9 * hour)
    return {
      _id,
      usual: 4,
      exceptions: [{ unitId: named('林若溪').unitId, pieces: 9 }, { unitId: named('许闻溪').unitId, pieces: 6 }, { unitId: named('邹承屿').unitId, pieces: 2 }],
      revision: 1,
      reminded: [],
      remindings: 0,
      ...recorded(_id, [{ at, by: editor, what: 'set', why: '4' }]),
    }
  })
}

interface Ordered {
  subject: string
  kind: ArticleKind
  brief: string
  /** Days from today: until the end of that day. */
  due: number
  /** Days ago. */
  made: number
  pieces: number
  /** Nobody named is everybody. */
  to?: readonly string[]
  accepted: readonly string[]
  declined?: readonly (readonly [name: string, why: string])[]
  closed?: { ago: number; why: string }
}

const ordered: readonly Ordered[] = [
  {
    subject: '适老化改造，一家一招', kind: 'industry-development', due: 12, made: 3, pieces: 4, accepted: ['许闻溪'], declined: [['温如许', '这个月已排了两篇']],
    brief: '写一个营业厅或一条热线为老年用户改了什么，改之前怎样，改之后怎样。要有时间、地点和一个数。',
  },
  {
    subject: '年终回望：最管用的一件小事', kind: 'special-topic', due: 2, made: 9, pieces: 2, to: ['林若溪', '方砚秋', '程望舒'], accepted: ['林若溪'],
    brief: '一件投入不大、用户说好的事。写清楚是谁想到的，怎样推开的。',
  },
  {
    subject: '账单怎样写，用户才看得懂', kind: 'special-topic', due: -16, made: 60, pieces: 2, to: ['陆知微', '顾清和'], accepted: ['陆知微', '顾清和'], closed: { ago: 12, why: '一篇已够一栏' },
    brief: '',
  },
]

/** The id of the commission of that subject, for the articles that answer it. */
export const commissionIdOf = (subject: string): string => {
  const index = ordered.findIndex(each => each.subject === subject)
  if (index < 0) throw new RangeError(`nothing of the sample was ordered as ${subject}`)
  return `commission${String(index + 1).padStart(2, '0')}`
}

/** Two that are open, and one that is over. */
export function commissionDocuments(people: People, { on, lately }: Times): CommissionDocument[] {
  const { all, named } = people
  const editor = named('宋怀瑾')
  const invited = ({ _id: memberId, name, unitName }: MemberDocument) => ({ memberId, name, unitName })
  return ordered.map(({ subject, kind, brief, due, made, pieces, to, accepted, declined = [], closed }) => {
    const _id = commissionIdOf(subject)
    const madeAt = lately(made, '10:05')
    const closedAt = closed ? lately(closed.ago, '09:20') : null
    return {
      _id,
      subject,
      kind,
      brief,
      deadline: new Date(on(due, '24:00')),
      pieces,
      left: pieces - accepted.length,
      status: closed ? 'closed' : 'open',
      everyone: to === undefined,
      offered: to?.length ?? all.filter(({ roles }) => roles.includes('officer')).length,
      invited: (to ?? []).map(name => invited(named(name))),
      accepted: accepted.map((name, index) => ({ ...invited(named(name)), at: new Date(madeAt + (index + 1) * hour) })),
      declined: declined.map(([name, why]) => ({ ...invited(named(name)), at: new Date(madeAt + day), why })),
      reminded: [],
      madeBy: editor.name,
      madeAt: new Date(madeAt),
      closedAt: closedAt === null ? null : new Date(closedAt),
      closedWhy: closed?.why ?? '',
      revision: accepted.length + declined.length,
      ...recorded(_id, [
        { at: madeAt, by: editor, what: 'offered' },
        ...accepted.map((name, index) => ({ at: madeAt + (index + 1) * hour, by: named(name), what: 'accepted' })),
        ...declined.map(([name, why]) => ({ at: madeAt + day, by: named(name), what: 'declined', why })),
        ...(closedAt === null ? [] : [{ at: closedAt, by: editor, what: 'closed', why: closed!.why }]),
      ]),
    }
  })
}
