import { Input, Textarea, View } from '@tarojs/components'
import { useMemo, useState } from 'react'

import type { Article } from '../../../shared/contract/article'
import { countsOf } from '../../../shared/domain/article-body'
import { articleStatusNames, mostBodyUnits, submissionProblems, type ArticleProblem } from '../../../shared/domain/article-rules'
import { cleanLine, cleanText, fitPaste } from '../../../shared/domain/clean-paste'
import { formatCount } from '../../../shared/domain/format-count'
import { cloud } from '../../cloud'
import { useAction } from '../../cloud/use-action'
import { useKnownMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Page } from '../../components/page/page'
import { Tap } from '../../components/tap/tap'
import { Words } from '../../components/text/words'
import { toast } from '../../components/toast/toast'
import { Checks } from './checks'
import { sharesInWords } from './co-authors-sheet'
import { Estimate } from './estimate'
import { Head } from './head'
import { placePicture, toggleHeading } from './line-edits'
import { isBegun } from './manuscript'
import { NotKept } from './not-kept'
import { RemarkNote } from './remark-note'
import { Sheets, type Sheet } from './sheets'
import { Tools } from './tools'
import { enterTitle, useBodyField } from './use-body-field'
import { useManuscript } from './use-manuscript'
import { usePictures } from './use-pictures'
import './write.css'

interface EditorProps {
  /** null for one that is begun here */
  article: Article | null
  /** the commission that one begun here answers */
  commissionId: string | null
  onMoved: (article: Article) => void
  /** it is no longer the author's to change */
  onStale: (id: string) => void
}

/** Writes an article: kept as it is typed, counted by the rule that pays, checked before it is sent. */
export function Editor({ article, commissionId, onMoved, onStale }: EditorProps) {
  const me = useKnownMe()
  const draft = useManuscript(article, commissionId)
  const { id, manuscript, state, change } = draft
  const { title, source, body, coAuthors } = manuscript
  const pictures = usePictures(article, manuscript, change)
  const submit = useAction(cloud.newsroom.submit)
  const field = useBodyField(body)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [focused, setFocused] = useState<'title' | 'body' | null>(null)
  const [keyboard, setKeyboard] = useState(false)
  const [pastes, setPastes] = useState(0)

  const counts = useMemo(() => countsOf(body), [body])
  const problems = useMemo(() => submissionProblems(manuscript), [manuscript])

  function mend(of: ArticleProblem['field']) {
    setSheet(of === 'subject' ? 'kind' : of === 'pictures' ? 'pictures' : null)
    if (of === 'title') enterTitle(() => setFocused('title'))
    if (of === 'body') goTo(field.cursor())
  }

  function write(value: string, cursor: number | undefined) {
    const { text, leftOut } = fitPaste(body, cleanText(value), mostBodyUnits)
    field.notice(cursor)
    change({ body: text })
    if (leftOut === 0) return
    // What was typed did not change, so nothing else would take the rest out of the field again.
    setPastes(pastes + 1)
    toast(`正文最多 ${formatCount(mostBodyUnits)} 字，粘贴的末尾 ${formatCount(leftOut)} 字没有放下`, 'alert')
  }

  function edit({ body: edited, cursor }: { body: string; cursor: number }) {
    change({ body: edited })
    goTo(cursor)
  }

  function goTo(from: number, to = from) {
    setSheet(null)
    if (process.env.TARO_ENV !== 'h5') setFocused('body')
    field.goTo(from, to)
  }

  function goOnFrom(there: Article, whose: 'mine' | 'theirs') {
    pictures.know(Object.fromEntries(there.pictures.map(({ fileId, url }) => [fileId, url])))
    draft.goOnFrom(there, whose)
  }

  function ask() {
    const problem = problems.find(({ blocking }) => blocking)
    if (!problem) return setSheet('declare')
    mend(problem.field)
    toast(problem.problem)
  }

  async function send() {
    const kept = await draft.keep()
    if (!kept) return toast('最新的文字还没有存上，存好再投')

    const outcome = await submit.run({ id: kept, declared: true })
    if (!outcome) return
    setSheet(null)
    if (outcome.outcome === 'moved') {
      toast('已投稿，编辑部会尽快审', 'check')
      onMoved(outcome.article)
    } else if (outcome.outcome === 'incomplete') {
      toast(outcome.problems[0]?.problem ?? '还差一点没有写完')
    } else if (outcome.outcome === 'dues-owed') {
      toast('单位会费逾期未缴，缴清后再投。稿件已存好', 'alert')
    } else {
      toast(`没有投出：这篇稿件${articleStatusNames[outcome.status]}`)
      onStale(kept)
    }
  }

  return (
    <Page
      bleed
      title='写稿'
      head={<Head manuscript={manuscript} state={state} onKind={() => setSheet('kind')} onRetry={draft.keep} />}
      over={
        <Sheets
          sheet={sheet}
          show={setSheet}
          me={{ id: me?.id ?? '', name: me?.name ?? '' }}
          draft={draft}
          pictures={pictures}
          problems={problems}
          characters={counts.word}
          onMend={mend}
          onPlace={number => edit(placePicture(body, number, field.cursor()))}
          onDeclared={send}
          goOnFrom={goOnFrom}
        />
      }
      bar={
        <View className='write__foot'>
          <Tools
            tools={[
              { label: '小标题', icon: 'type', onTap: () => edit(toggleHeading(body, field.cursor())) },
              { label: '预览', icon: 'book', onTap: () => setSheet('preview') },
              { label: 'Word', icon: 'doc', onTap: () => setSheet('word') },
              { label: '历史', icon: 'clock', onTap: () => setSheet('versions') },
              { label: '删除', icon: 'close-circle', onTap: () => setSheet('discard') },
            ]}
          />
          <Estimate counts={counts} />
          <Checks manuscript={manuscript} problems={problems} characters={counts.word} brief={keyboard} onAll={() => setSheet('checks')} onMend={mend} />
          <Bar>
            <Button icon='picture' onTap={() => setSheet('pictures')}>{`图片 ${pictures.shown.length}`}</Button>
            <Button kind='primary' block onTap={ask}>投稿</Button>
          </Bar>
        </View>
      }
    >
      <View className='write'>
        {article && <RemarkNote article={article} body={body} onPlace={goTo} />}
        <NotKept id={id} state={state} onChosen={goOnFrom} onSee={onStale} onTakeOut={pictures.takeOut} onCoAuthors={() => setSheet('co-authors')} />
        <Input
          className='write__title'
          placeholderClass='f__ph'
          placeholder='标题'
          maxlength={120}
          value={title}
          focus={focused === 'title'}
          onFocus={() => setFocused('title')}
          onBlur={() => setFocused(null)}
          onKeyboardHeightChange={({ detail }) => setKeyboard(detail.height > 0)}
          onInput={({ detail }) => change({ title: cleanLine(detail.value) })}
          nativeProps={{ 'aria-label': '标题' }}
        />
        <View className='line'>
          <Input
            className='write__source grow'
            placeholderClass='f__ph'
            placeholder='来源，选填'
            maxlength={60}
            value={source}
            onInput={({ detail }) => change({ source: cleanLine(detail.value) })}
            nativeProps={{ 'aria-label': '来源' }}
          />
          <Tap className='write__with sub c-brand' onTap={() => setSheet('co-authors')}>{coAuthors.length > 0 ? '改合作者' : '加合作者'}</Tap>
        </View>
        {!isBegun(manuscript) && <View className='write__word'><Button kind='weak' icon='doc' onTap={() => setSheet('word')}>从 Word 文件读入</Button></View>}
        {coAuthors.length > 0 && <Words size='cap' tone='muted'>{`署名和稿酬：${sharesInWords(me?.name ?? '', coAuthors)}`}</Words>}
        <Textarea
          key={pastes}
          className='write__body'
          placeholderClass='f__ph'
          placeholder='正文：先写时间、地点、谁做了什么，再写结果'
          maxlength={-1}
          autoHeight
          disableDefaultPadding
          showConfirmBar={false}
          value={body}
          focus={focused === 'body'}
          selectionStart={field.wanted?.from ?? -1}
          selectionEnd={field.wanted?.to ?? -1}
          onFocus={() => setFocused('body')}
          onBlur={({ detail }) => {
            setFocused(null)
            field.notice(detail.cursor)
            field.leave()
          }}
          onKeyboardHeightChange={({ detail }) => setKeyboard(detail.height > 0)}
          onInput={({ detail }) => write(detail.value, detail.cursor)}
          nativeProps={{ 'aria-label': '正文' }}
        />
      </View>
    </Page>
  )
}
