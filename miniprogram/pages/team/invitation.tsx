import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Me } from '../../../shared/contract/member'
import { feeWords } from '../../../shared/domain/activity-words'
import { dayRange, deadline } from '../../../shared/domain/instant'
import { ineligibleSentence } from '../../../shared/domain/refusal-words'
import { isFull } from '../../../shared/domain/seats'
import { whyTeamClosed, type Sex } from '../../../shared/domain/team-rules'
import { cloud } from '../../cloud'
import { useAskToNotify } from '../../cloud/ask-to-notify'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Note } from '../../components/note/note'
import type { LoadState } from '../../components/page/load-state'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Seg } from '../../components/seg/seg'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { open, urls } from '../routes'
import { CertificateField } from './certificate-field'
import { TeamState } from './team-row'
import { refusalWords, sexes, type TeamData } from './team-words'

interface InvitationProps {
  state: LoadState<TeamData>
  data: TeamData
  invite?: string
  me: Me | null
}

/** A team to somebody who is not in it: what it is, and with an invitation the way in. */
export function Invitation({ state, data, invite, me }: InvitationProps) {
  const { team, activity } = data
  const [sex, setSex] = useState<Sex>()
  const [certificate, setCertificate] = useState('')
  const { run } = useAction(cloud.team.join)
  const askToNotify = useAskToNotify('activity')
  const against = whyNotJoin(data, invite)
  const stated = !activity.certificate || certificate.trim() !== ''
  const off = !sex ? '选男或女，用来分项目' : stated ? undefined : '填写证书编号'

  async function join() {
    if (!invite || !sex) return
    askToNotify()
    const outcome = await run({ teamId: team.id, invite, sex, certificate })
    if (!outcome) return
    if (outcome.outcome === 'joined') toast(`您已加入${team.name}`, 'check')
    else toast(refusalWords[outcome.reason], 'alert')
    state.reload()
  }

  return (
    <Page
      title={against ? '队伍' : '入队邀请'}
      state={state}
      bar={
        !against && (
          <Bar>
            <Button block kind='primary' off={off} onTap={join}>
              {`加入${team.name}${activity.fee > 0 ? `，${feeWords(activity.fee)}` : ''}`}
            </Button>
          </Bar>
        )
      }
    >
      <View className='team__head'>
        <View className='h1'>
          <Words>{against ? team.name : `${team.leaderName}邀请您加入${team.name}`}</Words>
        </View>
        <View className='sub muted team__by'>
          <Dots items={[team.unitName, `领队 ${team.leaderName}`, `${team.players} 名队员`]} />
        </View>
      </View>
      {against && <Note tone={invite ? 'warn' : undefined}>{against}</Note>}
      <Card>
        <Row name='项目'>{activity.teamEvents.filter(({ id }) => team.events.includes(id)).map(({ name }) => name).join('、') || '还没有选'}</Row>
        <Row name='名单'><TeamState team={team} /></Row>
        <Row name='活动' onTap={() => open(urls.activity(activity.id))}>{activity.title}</Row>
        <Row name='时间'>{dayRange(activity.startsAt, activity.endsAt)}</Row>
        <Row name='地点'>{activity.place}</Row>
        <Row name='名单截止'>{deadline(activity.registrationClosesAt)}</Row>
      </Card>
      {!against && me && (
        <Card>
          <Row name='队员'><Dots items={[me.name, me.unitName]} /></Row>
          <View className='team__ask'>
            <View className='team__label sub muted'>性别，只用来分项目</View>
            <Seg label='性别' options={sexes} value={sex} onChange={setSex} />
          </View>
          <CertificateField name={activity.certificate} value={certificate} onChange={setCertificate} />
        </Card>
      )}
    </Page>
  )
}

/** Why the person cannot come in, in words; null when they can. */
function whyNotJoin({ team, activity, mine, invited, ineligible, now }: TeamData, invite: string | undefined): string | null {
  if (team.status === 'withdrawn') return refusalWords.withdrawn
  if (mine === 'other-team') return '您已在另一支队里。想换队，先退出那支队，再点这份邀请'
  if (!invite) return '想加入这支队，请领队发一份邀请给您'
  if (!invited) return refusalWords['old-invitation']
  const closed = whyTeamClosed(activity, false, now)
  if (closed) return refusalWords[closed]
  if (ineligible) return ineligibleSentence(ineligible)
  return isFull(activity) ? refusalWords.full : null
}
