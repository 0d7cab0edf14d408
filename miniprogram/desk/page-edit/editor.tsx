import { useState } from 'react'

import { pageNames, pageProblem, pageProblemWords } from '../../../shared/domain/association-pages'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { learnAssociation } from '../../cloud/use-association'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Column, Columns } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Tabs } from '../../components/tabs/tabs'
import { toast } from '../../components/toast/toast'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { changedMeanwhile } from '../settings/words'
import type { History } from './history'
import { Preview } from './preview'
import { TextPart } from './text-part'
import { Versions } from './versions'

const tabs = [{ value: 'text', label: '正文' }, { value: 'preview', label: '预览' }, { value: 'versions', label: '以前的版本' }] as const

/** What is typed stands beside how it will be read; nothing is published before it is said so. */
export function Editor({ history, reload }: { history: History; reload: () => void }) {
  const { of, revision, versions, began } = history
  const published = versions[0]?.text ?? began
  const [draft, setDraft] = useState({ text: published, why: '', asksAgain: of === 'privacy' })
  const [tab, setTab] = useState<(typeof tabs)[number]['value']>('text')
  const { run } = useAction(cloud.association.revisePage)
  const wide = useWide()
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const problem = pageProblem(of, draft.text)

  async function publish() {
    const outcome = await run({ of, revision, ...draft, why: draft.why.trim() })
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

  const changed = draft.text !== published
  const off = problem ? pageProblemWords[problem] : changed ? undefined : '还没有改动'
  const main = (
    <Button kind='primary' size={wide ? 's' : undefined} block={!wide} off={off} onTap={publish}>
      {draft.asksAgain ? '发布，大家重新同意' : '发布，所有人可见'}
    </Button>
  )
  const text = <TextPart of={of} draft={draft} problem={problem} onChange={set} />
  const preview = <Preview of={of} text={draft.text} />
  const earlier = <Versions history={history} onTake={taken => { set({ text: taken }); setTab('text') }} />
  return (
    <DeskFrame
      title={pageNames[of]}
      roles={['admin']}
      current={deskRoutes.settings}
      head={!wide && <Tabs options={tabs} value={tab} onChange={setTab} />}
      actions={wide && <>{changed && <Button kind='text' size='s' onTap={() => set({ text: published })}>还原</Button>}{main}</>}
      bar={!wide && <Bar>{main}</Bar>}
    >
      {wide ? (
        <Columns>
          <Column>{text}</Column>
          <Column>{preview}</Column>
          <Column width={260}>{earlier}</Column>
        </Columns>
      ) : (
        { text, preview, versions: earlier }[tab]
      )}
    </DeskFrame>
  )
}
