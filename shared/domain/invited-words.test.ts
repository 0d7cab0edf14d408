import { noRestriction, type Eligibility } from './eligibility'
import { invitedWords } from './invited-words'

test.each<[Partial<Eligibility>, string | null]>([
  [{}, null],
  [{ certificate: { name: '安全员证', activityId: null } }, null],
  [{ grades: ['member', 'director', 'executive-director', 'vice-chair', 'chair'] }, '仅限会员单位'],
  [{ grades: ['director', 'executive-director'] }, '仅限理事、常务理事单位'],
  [{ unitIds: ['unit00000001', 'unit00000002'] }, '仅限受邀的 2 家单位'],
  [{ roles: ['officer', 'contact'] }, '仅限信息员、联络人'],
  [{ grades: ['director'], unitIds: ['unit00000001'], roles: ['officer'] }, '仅限受邀的 1 家单位里的理事单位的信息员'],
])('%o: %s', (change, words) => expect(invitedWords({ ...noRestriction, ...change })).toBe(words))
