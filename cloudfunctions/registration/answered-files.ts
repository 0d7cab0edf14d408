import type { Answers } from '../../shared/contract/registration'
import type { ActivityDocument } from '../_kit/documents'
import { ownFile } from './own-file'

/** The files among answers to an activity's own questions. */
export const answeredFiles = ({ questions }: Answers, activity: Pick<ActivityDocument, 'questions'>): string[] =>
  activity.questions.flatMap(({ id, kind }) => (kind === 'file' && typeof questions[id] === 'string' ? [questions[id]] : []))

/** What a phone says of a file is not believed: each is looked into. */
export async function whyFilesFail(files: readonly string[], openid: string): Promise<'answers-wrong' | null> {
  const found = await Promise.all(files.map(file => ownFile(file, openid, 'answer')))
  return found.every(({ outcome }) => outcome === 'in-order') ? null : 'answers-wrong'
}
