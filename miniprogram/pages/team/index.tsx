import { useRouter } from '@tarojs/taro'

import { Page } from '../../components/page/page'
import { useMembersOnly } from '../members-only'
import { allTeamsUrl, invitationUrl, teamUrl, teamsUrl } from './links'
import { OneTeam } from './one-team'
import { Teams } from './teams'

/** One team (`id`, by an invitation with its `invite`), or those of an `activity`: one's own first, `all` with it. */
export default function TeamPage() {
  const { id, activity = '', invite, all } = useRouter().params
  const url = id ? (invite ? invitationUrl(id, invite) : teamUrl(id)) : all ? allTeamsUrl(activity) : teamsUrl(activity)
  const member = useMembersOnly(url)
  const { me } = member
  if (member.status === 'failed' && !me) return <Page title='队伍' what='这支队伍' state={{ ...member, data: undefined }} />
  if (id) return <OneTeam id={id} invite={invite} me={me} />
  return <Teams activityId={activity} all={Boolean(all)} me={me} />
}
