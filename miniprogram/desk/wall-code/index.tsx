import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { arrivalListId } from '../../../shared/domain/checkin-lists'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { Chips } from '../../components/chips/chips'
import { useWide } from '../../components/desk/use-wide'
import { useAhead } from '../../components/live-code/use-ahead'
import { Page } from '../../components/page/page'
import { useBrightScreen } from '../../components/qr-code/use-bright-screen'
import { useAwake } from './use-awake'
import { Wall } from './wall'

/** A screen that people check themselves in by: a phone on a stand, or the large one on the wall. */
export default function WallCodePage() {
  const { id = '', list = arrivalListId } = useRouter().params
  const [listId, setList] = useState(list)
  const state = useCall(cloud.checkin.wall, { activityId: id, listId })
  const ahead = useAhead(state)
  const wide = useWide()
  useBrightScreen()
  useAwake()

  return (
    <Page title='自助签到' ground='plain' state={state}>
      {data => {
        if (data.status === 'cancelled') return <Blank icon='close-circle' title='活动已取消' detail={`${data.title}不再举行，不用签到。`} />
        const options = data.lists.map(({ id, name }) => ({ value: id, label: name }))
        const choice = options.length > 1 && <Chips single inset options={options} values={[listId]} onToggle={setList} />
        return <Wall data={data} listId={listId} ahead={ahead} state={state} wide={wide} choice={choice} />
      }}
    </Page>
  )
}
