import { View } from '@tarojs/components'

import { gradeNames } from '../../../shared/domain/pricing-words'
import { assumedGrade, gainOf } from '../../../shared/domain/what-if'
import { Note } from '../../components/note/note'
import type { Reckoned } from './words'

/** What has to be known before the figures are believed. */
export function Notes({ answer: { gradesAssumed, below, officers } }: { answer: Reckoned }) {
  return (
    <>
      {officers.every(officer => gainOf(officer) === 0) && <View className='try-note'><Note>按这版标准，每个人都与原来一样。改几个数再试。</Note></View>}
      {below.then > below.now && (
        <View className='try-note'><Note tone='warn'>{`有 ${below.then} 篇会低于法定最低稿酬，原来是 ${below.now} 篇。`}</Note></View>
      )}
      {gradesAssumed > 0 && (
        <View className='try-note'><Note>{`有 ${gradesAssumed} 篇没有评等级，都按${gradeNames[assumedGrade]}等试算。`}</Note></View>
      )}
    </>
  )
}
