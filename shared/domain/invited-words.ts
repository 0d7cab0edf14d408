import { isRestricted, type Eligibility } from './eligibility'
import { audienceNames } from './role-words'
import { gradeNames } from './unit-words'

const listed = (names: readonly string[]) => names.join('、')

/** Who is invited: `仅限理事、常务理事单位的信息员`; null where everyone is. */
export function invitedWords({ grades, unitIds, roles }: Pick<Eligibility, 'grades' | 'unitIds' | 'roles'>): string | null {
  if (!isRestricted({ grades, unitIds, roles })) return null
  const every = grades.length === Object.keys(gradeNames).length
  const units = [
    unitIds.length > 0 && `受邀的 ${unitIds.length} 家单位`,
    grades.length > 0 && (every ? '会员单位' : `${listed(grades.map(grade => gradeNames[grade]))}单位`),
  ].filter(Boolean)
  const people = listed(roles.map(role => audienceNames[role]))
  return `仅限${[units.join('里的'), people].filter(Boolean).join('的')}`
}
