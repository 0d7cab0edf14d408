import { View } from '@tarojs/components'

import type { Article } from '../../../shared/contract/article'
import type { ArticleProblem } from '../../../shared/domain/article-rules'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { goBack } from '../../components/nav-bar/nav-bar'
import { Popup } from '../../components/popup/popup'
import { toast } from '../../components/toast/toast'
import { ChecksSheet } from './checks'
import { CoAuthorsSheet } from './co-authors-sheet'
import { DeclareSheet } from './declare-sheet'
import { KindSheet } from './kind-sheet'
import { isBegun } from './manuscript'
import { PicturesSheet } from './pictures-sheet'
import { Preview } from './preview'
import type { useManuscript } from './use-manuscript'
import type { Pictures } from './use-pictures'
import { VersionsSheet } from './versions-sheet'
import { WordImport, type FromWord } from './word-import'

export type Sheet = 'kind' | 'pictures' | 'co-authors' | 'declare' | 'preview' | 'versions' | 'checks' | 'word' | 'discard'

interface SheetsProps {
  sheet: Sheet | null
  show: (sheet: Sheet | null) => void
  me: { id: string; name: string }
  draft: ReturnType<typeof useManuscript>
  pictures: Pictures
  problems: readonly ArticleProblem[]
  characters: number
  onMend: (field: ArticleProblem['field']) => void
  onPlace: (picture: number) => void
  onDeclared: () => unknown
  goOnFrom: (there: Article, whose: 'theirs') => void
}

/** What opens over an article that is written, one at a time. */
export function Sheets({ sheet, show, me, draft, pictures, problems, characters, onMend, onPlace, onDeclared, goOnFrom }: SheetsProps) {
  const { id, manuscript, change } = draft
  const restore = useAction(cloud.newsroom.restore)
  const discard = useAction(cloud.newsroom.discard)
  const close = () => show(null)

  async function takeVersion(version: number) {
    const kept = await draft.keep()
    if (!kept) return toast('最新的文字还没有存上，存好再换')
    const outcome = await restore.run({ id: kept, version, revision: draft.revision() })
    if (!outcome) return
    close()
    if (outcome.outcome === 'refused') return toast(restoreRefusals[outcome.reason])
    goOnFrom(outcome.article, 'theirs')
    toast('已换成这一版，换下的文字也留着', 'check')
  }

  async function takeWord({ title, body, pictures: found }: FromWord) {
    if (isBegun(manuscript) && !(await draft.keep())) return toast('现在的文字还没有存上，存好再换')
    close()
    pictures.know(Object.fromEntries(found.map(({ fileId, url }) => [fileId, url])))
    change({ ...(title && { title }), body, pictures: found.map(({ fileId, caption }) => ({ fileId, caption })) })
    toast('已读入，核对一遍再投', 'check')
  }

  async function throwAway() {
    const outcome = id === null ? { outcome: 'discarded' as const } : await discard.run({ id })
    if (!outcome) return
    close()
    if (outcome.outcome === 'refused') return toast('没有删除：这篇稿件已经投出')
    draft.forget()
    toast('已删除', 'check')
    goBack()
  }

  if (sheet === 'versions') {
    return id ? <VersionsSheet id={id} onRestore={takeVersion} onClose={close} /> : <NoVersions onClose={close} />
  }
  return (
    <>
      <KindSheet open={sheet === 'kind'} manuscript={manuscript} onChange={change} onClose={close} />
      <PicturesSheet open={sheet === 'pictures'} pictures={pictures} body={manuscript.body} onPlace={onPlace} onClose={close} />
      <CoAuthorsSheet
        open={sheet === 'co-authors'}
        author={me}
        coAuthors={manuscript.coAuthors}
        onClose={close}
        onDone={coAuthors => {
          close()
          change({ coAuthors })
        }}
      />
      <DeclareSheet open={sheet === 'declare'} onDeclared={onDeclared} onClose={close} />
      <Preview open={sheet === 'preview'} manuscript={manuscript} by={me.name} pictures={pictures.shown} onClose={close} />
      <ChecksSheet open={sheet === 'checks'} manuscript={manuscript} problems={problems} characters={characters} onMend={onMend} onClose={close} />
      {sheet === 'word' && <WordImport has={isBegun(manuscript)} onImported={takeWord} onClose={close} />}
      <Popup
        open={sheet === 'discard'}
        title='删除这篇稿件'
        onClose={close}
        foot={<Bar plain><Button danger block onTap={throwAway}>删除，不能恢复</Button></Bar>}
      >
        <View className='ink2'>文字、图片和历史版本一起删除，编辑部看不到这篇稿件。</View>
      </Popup>
    </>
  )
}

const restoreRefusals = {
  'changed-meanwhile': '没有换：这篇稿件刚在别处改过，再打开一次',
  'not-yours-to-change': '没有换：这篇稿件已经投出',
  'no-such-version': '没有换：这一版已经不在了',
} as const

const NoVersions = ({ onClose }: { onClose: () => void }) => (
  <Popup open title='历史版本' onClose={onClose}>
    <Blank icon='clock' title='还没有历史版本' detail='先写下几个字，存上以后再来看。' />
  </Popup>
)
