import { View } from '@tarojs/components'
import { useRef, useState } from 'react'

import type { Output } from '../../../shared/contract/call'
import type { newsroom } from '../../../shared/contract/newsroom'
import { countsOf } from '../../../shared/domain/article-body'
import { fileSize } from '../../../shared/domain/file-size'
import { formatCount } from '../../../shared/domain/format-count'
import { leftOutWords, mostWordBytes, tooLongWords, whyNotWord, wordRefusalWords } from '../../../shared/domain/word-file'
import type { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { chooseWord, upload, type ChosenFile } from '../../cloud/upload'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Check } from '../../components/check/check'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'

const isBrowser = process.env.TARO_ENV === 'h5'

type Answer = Output<typeof newsroom.calls.importWord>
/** What a Word file makes of an article. */
export type FromWord = Extract<Answer, { outcome: 'read' }>

type Stage =
  | { stage: 'choosing'; problem?: string }
  | { stage: 'working'; words: string }
  /** The network, not the file: the same file can be tried again. */
  | { stage: 'stuck'; problem: string; chosen: ChosenFile }
  | { stage: 'read'; found: FromWord; name: string }

interface WordImportProps {
  /** something is written already, which the file takes the place of */
  has: boolean
  onImported: (found: FromWord) => unknown
  onClose: () => void
}

/** A Word file instead of typing: chosen, read, looked over, and only then put where one writes. */
export function WordImport({ has, onImported, onClose }: WordImportProps) {
  const [state, setState] = useState<Stage>({ stage: 'choosing' })
  const closed = useRef(false)
  const show = (next: Stage) => {
    if (!closed.current) setState(next)
  }
  const close = () => {
    closed.current = true
    onClose()
  }

  async function choose() {
    const chosen = await chooseWord()
    if (chosen) await take(chosen)
  }

  async function take(chosen: ChosenFile) {
    const refusal = whyNotWord(chosen)
    if (refusal) return show({ stage: 'choosing', problem: wordRefusalWords[refusal] })
    try {
      show(await read(chosen, words => show({ stage: 'working', words })))
    } catch (error) {
      show({ stage: 'stuck', problem: (error as AppError).message, chosen })
    }
  }

  return (
    <Popup open title='从 Word 文件读入' onClose={close} foot={<Foot state={state} has={has} onChoose={choose} onAgain={take} onTake={onImported} />}>
      {state.stage === 'choosing' && (
        <View className='ink2'>
          {spaced(`${isBrowser ? '选一个' : '从聊天里选一个'} .docx 文件，${mostWordBytes / 1024 / 1024} MB 以内。文字、小标题、图片和表格一起读进来，您看过再放进稿件。`)}
        </View>
      )}
      {(state.stage === 'choosing' || state.stage === 'stuck') && state.problem && <View className='word__note'><Note tone='bad'>{state.problem}</Note></View>}
      {state.stage === 'working' && <Note icon='clock'>{state.words}</Note>}
      {state.stage === 'read' && <Found found={state.found} name={state.name} />}
      {state.stage === 'read' && has && <View className='word__note'><Note tone='warn'>会换下现在写的标题、正文和图片。还要用的文字，先复制一份。</Note></View>}
    </Popup>
  )
}

interface FootProps {
  state: Stage
  has: boolean
  onChoose: () => unknown
  onAgain: (chosen: ChosenFile) => unknown
  onTake: (found: FromWord) => unknown
}

function Foot({ state, has, onChoose, onAgain, onTake }: FootProps) {
  if (state.stage === 'working') return null
  if (state.stage === 'choosing') return <Bar plain><Button kind='primary' block icon='doc' onTap={onChoose}>选择 Word 文件</Button></Bar>
  return (
    <Bar plain>
      <Button onTap={onChoose}>换一个文件</Button>
      {state.stage === 'stuck'
        ? <Button kind='primary' block onTap={() => onAgain(state.chosen)}>再试一次</Button>
        : <Button kind='primary' block onTap={() => onTake(state.found)}>{has ? '换成这一份' : '放进稿件'}</Button>}
    </Bar>
  )
}

function Found({ found: { title, body, pictures, leftOut }, name }: { found: FromWord; name: string }) {
  return (
    <>
      <View className='cap muted word__name'>{spaced(name)}</View>
      <Check ok={title !== ''}>{title === '' ? '没有读到标题，放进稿件后补上' : `标题：${title}`}</Check>
      <Check ok>{`正文 ${formatCount(countsOf(body).word)} 字${pictures.length > 0 ? `，图片 ${pictures.length} 张` : ''}`}</Check>
      {leftOut.map(each => <Check key={each.what} ok={false}>{leftOutWords(each)}</Check>)}
    </>
  )
}

/**
 * Uploads and reads. An answer that was lost on its way leaves nothing to ask for again, as the upload is taken away when
 * it was read: then the file goes up once more.
 *
 * @throws AppError
 */
async function read(chosen: ChosenFile, say: (words: string) => void): Promise<Stage> {
  let answer = await uploadAndRead(chosen, say)
  if (answer.outcome === 'refused' && answer.reason === 'missing') answer = await uploadAndRead(chosen, say)
  if (answer.outcome === 'read') return { stage: 'read', found: answer, name: chosen.name }
  return { stage: 'choosing', problem: answer.outcome === 'too-long' ? tooLongWords(answer.characters) : wordRefusalWords[answer.reason] }
}

async function uploadAndRead(chosen: ChosenFile, say: (words: string) => void): Promise<Answer> {
  say(`正在上传，${fileSize(chosen.size)}`)
  const given = await cloud.newsroom.wordTicket({ name: chosen.name, size: chosen.size })
  if (given.outcome === 'refused') return given
  await upload(chosen, given.ticket)
  say('正在读取文字和图片')
  return cloud.newsroom.importWord({ fileId: given.ticket.fileId })
}
