import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Page } from '../../components/page/page'

interface UnansweredProps {
  title: string
  /** the sentence of the error */
  why: string
  busy: boolean
  onRetry: () => unknown
  onNext: () => void
}

/** A code was read and nothing is known about it yet: no verdict is made up. */
export function Unanswered({ title, why, busy, onRetry, onNext }: UnansweredProps) {
  return (
    <Page
      title={title}
      bar={
        <Bar>
          <Button size='l' onTap={onNext}>先扫下一位</Button>
          <Button kind='primary' size='l' icon='reload' block busy={busy} onTap={onRetry}>再试一次</Button>
        </Bar>
      }
    >
      <Blank
        icon='alert'
        title='还没有得到结论'
        detail={`${why}。\n再试一次不会重复签到；先扫下一位的话，这位稍后要再出示一次。`}
      />
    </Page>
  )
}
