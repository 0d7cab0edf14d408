import { View } from '@tarojs/components'
import { useState } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { association } from '../../../shared/contract/association'
import { mostOfPage, pageProblem, pageProblemWords } from '../../../shared/domain/association-pages'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { learnAssociation } from '../../cloud/use-association'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Column, Columns, Pane } from '../../components/desk/pane'
import { AreaField, TextField } from '../../components/field/text-field'
import { SwitchField } from '../../components/field/switch-field'
import { toast } from '../../components/toast/toast'
import { Sections } from '../../pages/privacy-terms/sections'
import { changedMeanwhile } from '../settings/words'
import { Versions } from './versions'
import './page-edit.css'

export type History = Output<(typeof association)['calls']['pageHistory']>

/** What is typed stands beside how it will be read; nothing is published before it is said so. */
export function Editor({ history, reload }: { history: History; reload: () => void }) {
  const { of, revision, versions, began } = history
  const published = versions[0]?.text ?? began
  const [text, setText] = useState(published)
  const [why, setWhy] = useState('')
  const [asksAgain, setAsksAgain] = useState(true)
  const { run } = useAction(cloud.association.revisePage)
  const problem = pageProblem(of, text)
  const isPrivacy = of === 'privacy'

  async function publish() {
    const outcome = await run({ of, revision, text, asksAgain: isPrivacy && asksAgain, why: why.trim() })
    if (!outcome) return
    if (outcome.outcome === 'published') {
      toast('已发布', 'check')
      void learnAssociation(true)
      return reload()
    }
    if (outcome.reason !== 'changed-meanwhile') return toast(pageProblemWords[outcome.reason], 'alert')
    toast(changedMeanwhile(outcome.by), 'alert')
    reload()
  }

  const off = problem ? pageProblemWords[problem] : text === published ? '还没有改动' : undefined
  return (
    <Columns>
      <Column>
        <Pane>
          <AreaField
            label='正文'
            maxLength={2 * mostOfPage}
            minHeight={320}
            value={text}
            error={problem && pageProblemWords[problem]}
            hint='一行一段；井号加空格开头的一行是小标题，如“# 登记”'
            onChange={setText}
          />
          {isPrivacy && (
            <SwitchField label='重新征得同意' value={asksAgain} hint={asksAgain ? '每个人下次打开时读到新条款，同意后继续' : '只改了错别字，意思没变时用'} onChange={setAsksAgain} />
          )}
          <TextField label='改了什么' optional maxLength={100} value={why} onChange={setWhy} />
        </Pane>
        <Bar plain>
          {text !== published && <Button onTap={() => setText(published)}>不改了</Button>}
          <Button kind='primary' block off={off} onTap={publish}>{isPrivacy && asksAgain ? '发布，大家重新同意' : '发布，所有人可见'}</Button>
        </Bar>
      </Column>
      <Column>
        <View className='page-preview'><Sections text={text} /></View>
      </Column>
      <Column width={280}><Versions history={history} onTake={setText} /></Column>
    </Columns>
  )
}
