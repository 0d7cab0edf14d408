import { newsroom } from '../../shared/contract/newsroom'
import { countedText } from '../../shared/domain/article-body'
import { articleLimits, mostBodyUnits } from '../../shared/domain/article-rules'
import { countCharacters } from '../../shared/domain/character-count'
import { leftOutKinds, mostWordBytes } from '../../shared/domain/word-file'
import { forgetFile, isUploadOf, readFile } from '../_kit/files'
import { linkedPictures } from '../_kit/linked-pictures'
import { useCase } from '../_kit/use-case'
import { keepWordPictures } from './keep-word-pictures'
import { openWordFile, type OpenedWordFile } from './open-word-file'

/** The file itself is taken away, read or not: what came out of it is the article's. */
export const importWord = useCase(newsroom.calls.importWord, async ({ caller }, { fileId }) => {
  if (!isUploadOf(caller.openid, 'word', fileId)) return { outcome: 'refused', reason: 'missing' }
  const opened = await openUpload(fileId)
  if (opened.outcome === 'refused') {
    if (opened.reason !== 'missing') await forgetFile(fileId)
    return opened
  }
  const { title, body } = opened.content
  const characters = countCharacters(countedText(body), 'characters')
  if (characters > articleLimits.body.max || body.length > mostBodyUnits) {
    await forgetFile(fileId)
    return { outcome: 'too-long', characters }
  }

  const kept = await keepWordPictures(opened.content, caller.openid, fileId)
  await forgetFile(fileId)
  if (kept.body === '') return { outcome: 'refused', reason: 'empty' }
  const leftOut = leftOutKinds.flatMap(what => (kept.leftOut[what] ? [{ what, count: kept.leftOut[what] }] : []))
  return { outcome: 'read', title, body: kept.body, pictures: await linkedPictures(kept.pictures), leftOut }
})

async function openUpload(fileId: string): Promise<OpenedWordFile> {
  const file = await readFile(fileId, mostWordBytes, ['workbook', 'pdf', 'old-office'])
  if (file.outcome === 'wrong-kind') return { outcome: 'refused', reason: 'not-word' }
  if (file.outcome !== 'read') return { outcome: 'refused', reason: file.outcome }
  if (file.kind === 'pdf') return { outcome: 'refused', reason: 'pdf' }
  if (file.kind === 'old-office') return { outcome: 'refused', reason: 'old-or-locked' }
  return openWordFile(file.bytes)
}
