import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import type { TeamActivity, TeamDeskRow } from '../../../shared/contract/team'
import { deadline } from '../../../shared/domain/instant'
import { useWide } from '../../components/desk/use-wide'
import { Stat, Stats } from '../../components/stat/stat'
import { spaced } from '../../components/text/spaced'

interface TeamFiguresProps {
  activity: TeamActivity
  teams: readonly TeamDeskRow[]
  /** the way to the roster, where it does not stand in the page's head */
  roster: ReactNode
}

/** How many teams and people, and how many teams still lack somebody. */
export function TeamFigures({ activity, teams, roster }: TeamFiguresProps) {
  const wide = useWide()
  const entered = teams.filter(({ status }) => status === 'entered')
  const lacking = entered.filter(({ missing }) => missing.length > 0).length
  const [men, women] = [sum(entered.map(team => team.men)), sum(entered.map(team => team.women))]
  return (
    <>
      {!wide && (
        <View className='teams-title'>
          <View className='h2'>{spaced(activity.title)}</View>
          <View className='line'>{roster}</View>
        </View>
      )}
      <Stats>
        <Stat name='队伍' value={entered.length} unit='支' detail={`${deadline(activity.registrationClosesAt)} 截止`} />
        <Stat name='队员' value={men + women} unit='人' detail={`男 ${men}，女 ${women}`} />
        <Stat name='名单不齐' value={lacking} unit='支' tone={lacking > 0 ? 'warn' : undefined} detail={lacking > 0 ? '排在最前' : '都齐了'} />
      </Stats>
    </>
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
