import { Input, Textarea, View } from '@tarojs/components'
import { useState } from 'react'

import type { Article } from '../../../shared/contract/article'
import { articleStatusNames, submissionProblems, type ArticleProblem } from '../../../shared/domain/article-rules'
import { countCharacters } from '../../../shared/domain/character-count'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Page } from '../../components/page/page'
import { toast } from '../../components/toast/toast'
import { Checks } from './checks'
import { Conflict, Gone } from './conflict'
import { Estimate } from './estimate'
import { Head, KindSheet } from './head'
import { cleanLine, cleanText } from './manuscript'
import { RemarkNote } from './remark-note'
import { useManuscript } from './use-manuscript'
import './write.css'

interface EditorProps {
  /** null for one that is begun here */
  article: Article | null
  onMoved: (article: Article) => void
  /** it is no longer the author's to change */
  onStale: (id: string) => void
}

/** Writes an article: kept as it is typed, counted by the rule that pays, checked before it is sent. */
export function Editor({ article, onMoved, onStale }: EditorProps) {
  const draft = useManuscript(article)
  const { id, manuscript, state, change } = draft
  const submit = useAction(cloud.newsroom.submit)
  const [choosing, setChoosing] = useState(false)
  const [focused, setFocused] = useState<ArticleProblem['field'] | null>(null)
  const [keyboard, setKeyboard] = useState(false)

  async function send() {
    const problem = submissionProblems(manuscript).find(({ blocking }) => blocking)
    if (problem) {
      setFocused(problem.field)
      return toast(problem.problem)
    }
    const kept = await draft.keep()
    if (!kept) return toast('最新的文字还没有存上，存好再投')

    const outcome = await submit.run({ id: kept, declared: true })
    if (outcome?.outcome === 'moved') {
      toast('已投稿，编辑部会尽快审', 'check')
      onMoved(outcome.article)
    } else if (outcome?.outcome === 'incomplete') {
      toast(outcome.problems[0]?.problem ?? '还差一点没有写完')
    } else if (outcome) {
      toast(`没有投出：这篇稿件${articleStatusNames[outcome.status]}`)
      onStale(kept)
    }
  }

  return (
    <Page
      bleed
      title='写稿'
      head={<Head kind={manuscript.kind} state={state} onKind={() => setChoosing(true)} onRetry={draft.keep} />}
      over={
        <KindSheet
          open={choosing}
          kind={manuscript.kind}
          onClose={() => setChoosing(false)}
          onChoose={kind => {
            setChoosing(false)
            change({ kind })
          }}
        />
      }
      bar={
        <View className='write__foot'>
          <Estimate characters={countCharacters(manuscript.body)} />
          <Checks manuscript={manuscript} brief={keyboard} onMend={setFocused} />
          <Bar><Button kind='primary' block onTap={send}>投稿</Button></Bar>
        </View>
      }
    >
      <View className='write'>
        {article && <RemarkNote article={article} />}
        {state.status === 'refused' && id && (
          state.reason === 'changed-meanwhile'
            ? <Conflict id={id} onChosen={draft.goOnFrom} />
            : <Gone onSee={() => onStale(id)} />
        )}
        <Input
          className='write__title'
          placeholderClass='f__ph'
          placeholder='标题'
          maxlength={120}
          value={manuscript.title}
          focus={focused === 'title'}
          onFocus={() => setFocused('title')}
          onBlur={() => setFocused(null)}
          onKeyboardHeightChange={({ detail }) => setKeyboard(detail.height > 0)}
          onInput={({ detail }) => change({ title: cleanLine(detail.value) })}
          nativeProps={{ 'aria-label': '标题' }}
        />
        <Input
          className='write__source'
          placeholderClass='f__ph'
          placeholder='来源，选填'
          maxlength={60}
          value={manuscript.source}
          onInput={({ detail }) => change({ source: cleanLine(detail.value) })}
          nativeProps={{ 'aria-label': '来源' }}
        />
        <Textarea
          className='write__body'
          placeholderClass='f__ph'
          placeholder='正文：先写时间、地点、谁做了什么，再写结果'
          maxlength={-1}
          autoHeight
          disableDefaultPadding
          showConfirmBar={false}
          value={manuscript.body}
          focus={focused === 'body'}
          onFocus={() => setFocused('body')}
          onBlur={() => setFocused(null)}
          onKeyboardHeightChange={({ detail }) => setKeyboard(detail.height > 0)}
          onInput={({ detail }) => change({ body: cleanText(detail.value) })}
          nativeProps={{ 'aria-label': '正文' }}
        />
      </View>
    </Page>
  )
}
