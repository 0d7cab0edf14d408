import type { MessageDocument, Notice } from '../../cloudfunctions/_kit/documents'
import { freshId, made, type Ground, type Made } from './ground'

/** What people were told, and are about to be. */
export function messages({ db, now, next }: Ground) {
  /** Of a kind that is brought to the phone too. */
  const notice = (to: { id: string }, overrides: Partial<Notice> = {}): Notice => ({
    id: freshId(),
    to: to.id,
    kind: 'standing-confirmed',
    words: { unit: `河州通信第${next()}分公司`, why: '' },
    at: new Date(now()),
    ...overrides,
  })

  async function message(to: { id: string }, overrides: Partial<MessageDocument> = {}): Promise<Made<MessageDocument>> {
    const { id: _id, ...told } = notice(to)
    const document: MessageDocument = {
      _id,
      ...told,
      readAt: null,
      push: 'declined',
      pushTries: 0,
      pushAt: new Date(now()),
      ...overrides,
    }
    if (!(await db.messages.insert(document))) throw new Error(`a message ${document._id} is there already`)
    return made(document)
  }

  return { notice, message }
}
