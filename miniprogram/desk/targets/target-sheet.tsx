import { View } from '@tarojs/components'
import { useState } from 'react'

import { parseQuarterKey, quarterName } from '../../../shared/domain/quarter'
import { mostPieces } from '../../../shared/domain/targets'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { TextField } from '../../components/field/text-field'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'
import { toast } from '../../components/toast/toast'
import { UnitSheet } from '../../pages/unit-field'
import '../sheet.css'
import type { Progress } from './words'

interface TargetSheetProps {
  progress: Progress
  onSaved: () => void
  onClose: () => void
}

/** Sets what units owe in a quarter: the usual number, and the units that owe another. */
export function TargetSheet({ progress: { quarter, target }, onSaved, onClose }: TargetSheetProps) {
  const [usual, setUsual] = useState(String(target.usual))
  const [exceptions, setExceptions] = useState(target.exceptions.map(({ unitId, unitName, pieces }) => ({ unitId, unitName, pieces: String(pieces) })))
  const [choosing, setChoosing] = useState(false)
  const save = useAction(cloud.commission.setTargets)
  const parsed = parseQuarterKey(quarter)
  const wrong = [usual, ...exceptions.map(({ pieces }) => pieces)].some(text => problemOf(text) !== null)

  async function submit() {
    const units = exceptions.map(({ unitId, pieces }) => ({ unitId, pieces: Number(pieces) }))
    const outcome = await save.run({ quarter, revision: target.revision, usual: Number(usual), units })
    if (!outcome) return
    if (outcome.outcome === 'saved') {
      toast('篇数已定', 'check')
      onSaved()
      return onClose()
    }
    toast(outcome.reason === 'changed-meanwhile' ? '别的编辑刚改过，关上再打开看最新的' : '有单位已不在名录里，移去再存', 'alert')
    if (outcome.reason === 'changed-meanwhile') onSaved()
  }

  if (choosing) {
    return (
      <UnitSheet
        chosen={exceptions.map(({ unitId }) => unitId)}
        onClose={() => setChoosing(false)}
        onChoose={({ unitId, unitName }) => {
          setChoosing(false)
          if (!exceptions.some(each => each.unitId === unitId)) setExceptions([...exceptions, { unitId, unitName, pieces: usual }])
        }}
      />
    )
  }
  return (
    <Popup
      open
      title={parsed ? `${quarterName(parsed)}应报篇数` : '应报篇数'}
      onClose={onClose}
      foot={<Bar plain><Button kind='primary' block off={wrong ? '先把篇数填对' : undefined} onTap={submit}>定下这些篇数</Button></Bar>}
    >
      {!target.set && target.usual > 0 && <View className='cap muted'>{spaced('下面是上一季的数，改好存下才算数。')}</View>}
      <View className='sheet-rows'>
        <TextField label='每家理事单位' keyboard='number' value={usual} maxLength={2} error={problemOf(usual)} hint='理事、常务理事、副理事长、理事长单位都算' onChange={setUsual} />
        {exceptions.map(({ unitId, unitName, pieces }, index) => (
          <View className='goal-exception' key={unitId}>
            <View className='grow'>
              <TextField
                label={unitName}
                keyboard='number'
                value={pieces}
                maxLength={2}
                error={problemOf(pieces)}
                onChange={value => setExceptions(exceptions.map((each, i) => (i === index ? { ...each, pieces: value } : each)))}
              />
            </View>
            <Button kind='text' size='s' onTap={() => setExceptions(exceptions.filter((_, i) => i !== index))}>移去</Button>
          </View>
        ))}
      </View>
      <Button kind='text' icon='plus' onTap={() => setChoosing(true)}>为一家单位另定</Button>
    </Popup>
  )
}

function problemOf(text: string): string | null {
  return /^\d{1,2}$/.test(text) ? null : `填 0 到 ${mostPieces} 的整数`
}
