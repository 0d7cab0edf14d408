import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Page } from '../../components/page/page'

interface UnansweredProps {
  desk: string
  offline: boolean
  onRetry: () => unknown
  onNext: () => void
}

/** A code was read and nothing is known about it yet: no verdict is made up. */
export function Unanswered({ desk, offline, onRetry, onNext }: UnansweredProps) {
  return (
    <Page
      title={`${desk}签到`}
      bar={
        <Bar>
          <Button size='l' onTap={onNext}>先扫下一位</Button>
          <Button kind='primary' size='l' icon='reload' block onTap={onRetry}>再试一次</Button>
        </Bar>
      }
    >
      <Blank
        icon={offline ? 'offline' : 'alert'}
        title={offline ? '当前离线，还没有结论' : '还没有得到结论'}
        detail={
          `这张码已留下，${offline ? '联网后' : ''}点“再试一次”即可，不会重复签到。` +
          '\n先扫下一位的话，这位稍后要再出示一次。'
        }
      />
    </Page>
  )
}
