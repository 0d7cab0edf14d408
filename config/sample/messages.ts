import type { MessageDocument } from '../../cloudfunctions/_kit/documents'
import type { Instant } from '../../shared/domain/instant'
import type { NoticeKind, NoticeWords } from '../../shared/domain/notice-words'
import { fieldTime } from '../../shared/domain/subscribe-message'
import type { People } from './people'
import type { Times } from './times'
import { arrivingToday } from './trainings'

/** Whom it was told, what, and when; the last says whether it was read. */
type Told = readonly [name: string, kind: NoticeKind, words: NoticeWords, at: Instant, read?: 'read']

/** What the cast were told lately, as the timer has delivered it. All of it is invented. */
export function messageDocuments({ named }: People, times: Times): MessageDocument[] {
  const { lately, on } = times
  const { unitName } = named('林若溪')
  const { _id: activityId, plan } = arrivingToday(times)
  const training = { title: plan.title, activityId, place: plan.place }
  const told: readonly Told[] = [
    ['林若溪', 'officer-named', { unit: unitName }, lately(0, '08:40')],
    ['林若溪', 'private-read', { by: '叶听澜', what: '银行账号', why: '核对三季度稿酬汇款退回的原因' }, lately(1, '16:05')],
    ['林若溪', 'activity-tomorrow', { ...training, startsAt: fieldTime(plan.arrivalFrom) }, on(-1, '18:00'), 'read'],
    ['林若溪', 'registered', { ...training, startsAt: fieldTime(plan.startsAt) }, lately(18, '10:12'), 'read'],
    ['林若溪', 'phone-changed', { phone: '138****0527' }, lately(20, '09:30'), 'read'],
    ['林若溪', 'standing-confirmed', { unit: unitName, why: '' }, on(-398, '15:12'), 'read'],
    ['贺云舟', 'person-awaits', { name: '柳时雨', unit: unitName }, lately(0, '07:55')],
    ['贺云舟', 'contact-named', { unit: unitName }, lately(6, '10:20'), 'read'],
    ['白述之', 'person-awaits', { name: '邵青禾', unit: named('白述之').unitName }, lately(2, '14:31')],
    ['周以宁', 'roles-changed', { roles: '编辑、会务' }, lately(3, '09:02')],
    ['沈知远', 'roles-changed', { roles: '信息员、会务' }, lately(9, '11:47'), 'read'],
  ]
  return told.map(([name, kind, words, at, read], index) => ({
    _id: `message${String(index + 1).padStart(5, '0')}`,
    to: named(name)._id,
    kind,
    words,
    at: new Date(at),
    readAt: read ? new Date(at + 20 * 60_000) : null,
    push: 'declined',
    pushTries: 0,
    pushAt: new Date(at),
  }))
}
