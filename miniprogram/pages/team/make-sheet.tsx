import { View } from '@tarojs/components'
import { useState } from 'react'

import type { TeamActivity } from '../../../shared/contract/team'
import { feeWords } from '../../../shared/domain/activity-words'
import { cloud } from '../../cloud'
import { useAskToNotify } from '../../cloud/ask-to-notify'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { Seg } from '../../components/seg/seg'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { goOnTo } from '../routes'
import { CertificateField } from './certificate-field'
import { teamUrl } from './links'
import { refusalWords } from './team-words'

const ways = [
  { value: 'male', label: '上场，男' },
  { value: 'female', label: '上场，女' },
  { value: 'none', label: '只带队' },
] as const
type Way = (typeof ways)[number]['value']

interface MakeSheetProps {
  activity: TeamActivity
  onClose: () => void
  onRefused: () => void
}

/** Makes a team: its name, and whether its leader plays. */
export function MakeSheet({ activity, onClose, onRefused }: MakeSheetProps) {
  const [name, setName] = useState('')
  const [way, setWay] = useState<Way>()
  const [certificate, setCertificate] = useState('')
  const [takenName, setTakenName] = useState('')
  const { run } = useAction(cloud.team.make)
  const askToNotify = useAskToNotify('activity')
  const stated = !activity.certificate || certificate.trim() !== ''
  const off = name.trim() === '' ? '先起个队名' : !way ? '选您上场还是只带队' : stated ? undefined : '填写证书编号'

  async function make() {
    askToNotify()
    const outcome = await run({ activityId: activity.id, name, plays: way === 'none' || !way ? null : way, certificate })
    if (!outcome) return
    if (outcome.outcome === 'made') return goOnTo(teamUrl(outcome.id))
    if (outcome.reason === 'name-taken') return setTakenName(name)
    toast(refusalWords[outcome.reason], 'alert')
    onRefused()
  }

  return (
    <Popup
      open
      title='组建队伍'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button block kind='primary' off={off} onTap={make}>
            组建，接着邀请队员
          </Button>
        </Bar>
      }
    >
      <View className='team__rows'>
        <TextField
          label='队名'
          placeholder='如 人民路一队'
          maxLength={20}
          value={name}
          error={takenName !== '' && takenName === name ? refusalWords['name-taken'] : undefined}
          onChange={setName}
        />
        <CertificateField name={activity.certificate} value={certificate} onChange={setCertificate} />
      </View>
      <View className='team__label sub muted'>您自己</View>
      <Seg label='您自己' options={ways} value={way} onChange={setWay} />
      <View className='team__after cap muted'>
        <Words>{`领队也占一个席位、有入场码${activity.fee > 0 ? `，每人 ${feeWords(activity.fee)}，报到时缴` : ''}。性别只用来分项目。`}</Words>
      </View>
    </Popup>
  )
}
