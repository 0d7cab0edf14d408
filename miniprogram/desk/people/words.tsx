import type { PersonRow } from '../../../shared/contract/member'
import { rolesInWords } from '../../../shared/domain/role-words'
import { Tag } from '../../components/tag/tag'

/** How a person stands with their unit. */
export function StandingTag({ standing }: Pick<PersonRow, 'standing'>) {
  if (standing === 'awaiting') return <Tag tone='warn' icon='clock'>待单位确认</Tag>
  if (standing === 'declined') return <Tag tone='bad' icon='close'>单位未确认</Tag>
  if (standing === 'left') return <Tag tone='line' icon='minus'>已注销</Tag>
  return <Tag tone='ok' icon='check'>已确认</Tag>
}

/** What somebody is here: “联络人、信息员”; empty for nothing. */
export const officesInWords = ({ contact, roles, post }: Pick<PersonRow, 'contact' | 'roles' | 'post'>): string =>
  [contact && '联络人', rolesInWords({ roles, post })].filter(Boolean).join('、')
