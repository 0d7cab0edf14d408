import { dayAndTime, relativeDay, timeOf } from '../../../shared/domain/instant'
import { fileSize } from '../../../shared/domain/file-size'
import { Pane } from '../../components/desk/pane'
import { Stat, Stats } from '../../components/stat/stat'
import type { List } from './words'

/** How fresh the newest good one is, and how many there are. */
export function BackupFigures({ now, rules, backups }: Pick<List, 'now' | 'rules' | 'backups'>) {
  const whole = backups.filter(({ state }) => state === 'whole')
  const [newest] = whole
  if (!newest) return null
  return (
    <Pane>
      <Stats>
        <Stat name='最近一份' value={relativeDay(now, newest.begunAt)} detail={`${timeOf(newest.begunAt)} 的数据`} />
        <Stat name='完好的' value={whole.length} unit='份' detail={`最早 ${dayAndTime(whole.at(-1)!.begunAt)}`} />
        <Stat name='一共占用' value={fileSize(whole.reduce((sum, { bytes }) => sum + bytes, 0))} detail={`留近 ${rules.daily} 天、${rules.monthly} 个月的`} />
      </Stats>
    </Pane>
  )
}
