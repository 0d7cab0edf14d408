import { View } from '@tarojs/components'

import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import type { Pass } from './use-pass'

interface ReissueSheetProps {
  pass: Pass
  /** the pass was replaced, or could not be: look again */
  reload: () => void
  onClose: () => void
}

/** Replaces a pass that is in other hands. */
export function ReissueSheet({ pass: { activity }, reload, onClose }: ReissueSheetProps) {
  const reissue = useAction(cloud.registration.reissuePass)

  async function replace() {
    const outcome = await reissue.run({ activityId: activity.id })
    if (!outcome) return
    if (outcome.outcome === 'done') toast('换好了，原来的码不能再用', 'check')
    else toast(refusals[outcome.reason], 'alert')
    onClose()
    reload()
  }

  return (
    <Popup
      open
      title='换一张入场码'
      onClose={onClose}
      foot={
        <Bar plain>
          <Button onTap={onClose}>先不换</Button>
          <Button kind='primary' block onTap={replace}>换一张，原来的作废</Button>
        </Bar>
      }
    >
      <View className='ink2'>
        <Words>{`${activity.title}的入场码换一张新的。原来的码、截图和别的手机上存着的，都不能再入场。签到记录和席位不变。`}</Words>
      </View>
    </Popup>
  )
}

const refusals = {
  'not-registered': '您现在没有这场活动的席位',
  'too-often': '换的次数太多了，带上证件到签到台换',
} as const
