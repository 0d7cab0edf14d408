import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { signing } from '../../../shared/contract/signing'
import { dayAndTime } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { postNames } from '../../../shared/domain/role-words'
import type { SigningRules } from '../../../shared/domain/signing-rules'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { hasRole, useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { Part } from '../index/part'
import { RulesForm } from './rules-form-sheet'
import { rangeInWords, stepsInWords } from './words'
import '../sheet.css'

type Rules = Output<(typeof signing)['calls']['rules']>

/** Who signs for how much, since when and by whose word; administrators change it from here. */
export function RulesSheet({ onClose }: { onClose: () => void }) {
  const { me } = useMe()
  const loaded = useCall(cloud.signing.rules, {})
  const [changing, setChanging] = useState(false)
  if (changing && loaded.data) {
    return <RulesForm key={loaded.data.revision} kept={loaded.data} onDone={() => { setChanging(false); loaded.reload() }} onClose={() => setChanging(false)} />
  }
  return (
    <Popup
      open
      title='签批规则'
      onClose={onClose}
      foot={hasRole(me, 'admin') && loaded.data && <Bar plain><Button block onTap={() => setChanging(true)}>修改规则</Button></Bar>}
    >
      <Part what='签批规则' state={loaded}>
        {kept => (
          <>
            <View className='sheet-rows'><RulesTable rules={kept.rules} /></View>
            <View className='sgn__since'><Words size='sub' tone='muted'>{sinceWords(kept.since)}</Words></View>
            {kept.earlier.length > 0 && <Earlier versions={kept.earlier} />}
          </>
        )}
      </Part>
    </Popup>
  )
}

export function RulesTable({ rules: { rows, deputy } }: { rules: SigningRules }) {
  return (
    <View>
      {rows.map((row, at) => (
        <Row key={at} title={rangeInWords(rows, at)} detail={`${row.council ? '常务理事会先同意，再' : ''}${stepsInWords(row)}`} />
      ))}
      {deputy.upTo > 0 && <Row title='领导外出时' detail={`${formatYuan(deputy.upTo)} 元以内可由${postNames[deputy.post]}代签`} />}
    </View>
  )
}

const sinceWords = (since: Rules['since']) => (since ? `${since.by} ${dayAndTime(since.at)} 改：${since.why}。` : '照协会财务制度。') + '送签后的款项按送签时的规则签。'

function Earlier({ versions }: { versions: Rules['earlier'] }) {
  const [shown, setShown] = useState<number>()
  return (
    <View className='sheet-rows'>
      {versions.map((version, at) => (
        <View key={version.at}>
          <Row title={`${dayAndTime(version.at)} 的规则`} detail={`${version.by}：${version.why}`} onTap={() => setShown(at === shown ? undefined : at)} chevron={false} end={at === shown ? '收起' : '查看'} />
          {at === shown && <View className='sgn__earlier'><RulesTable rules={version.rules} /></View>}
        </View>
      ))}
    </View>
  )
}
