import { Input, View } from '@tarojs/components'
import { useEffect, useState } from 'react'

import { authorsShare, coAuthorProblem, coAuthorProblemWords, mostCoAuthors } from '../../../shared/domain/co-authors'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { Row } from '../../components/row/row'
import { FindPerson } from './find-person'
import type { CoAuthor } from './manuscript'

interface CoAuthorsSheetProps {
  open: boolean
  author: { id: string; name: string }
  coAuthors: readonly CoAuthor[]
  onDone: (coAuthors: CoAuthor[]) => void
  onClose: () => void
}

/** Who wrote along, and how the payment is shared: what is left of the hundred is the author's. */
export function CoAuthorsSheet({ open, author, coAuthors, onDone, onClose }: CoAuthorsSheetProps) {
  const [listed, setListed] = useState<readonly CoAuthor[]>(coAuthors)
  useEffect(() => setListed(coAuthors), [open, coAuthors])
  const problem = listed.some(({ share }) => share < 1) ? '每位合作者的份额从 1% 起' : wordsOf(coAuthorProblem(author.id, listed))
  const left = authorsShare(listed)

  const share = (memberId: string, typed: string) =>
    setListed(listed.map(each => (each.memberId === memberId ? { ...each, share: Math.min(99, Number(typed.replace(/\D/g, ''))) } : each)))
  const add = (person: Omit<CoAuthor, 'share'>) => {
    const known = listed.some(({ memberId }) => memberId === person.memberId)
    if (!known) setListed([...listed, { ...person, share: Math.max(1, Math.floor(left / 2)) }])
  }

  return (
    <Popup
      open={open}
      title='合作者和稿酬份额'
      onClose={onClose}
      foot={<Bar plain><Button kind='primary' block off={problem ?? undefined} onTap={() => onDone([...listed])}>{listed.length > 0 ? `就这样分，本人 ${Math.max(0, left)}%` : '由本人独写'}</Button></Bar>}
    >
      <View className='choices'>
        <Row title={author.name} detail='本人，分去以后余下的都归本人' end={<View className='ink1'>{`${Math.max(0, left)}%`}</View>} />
        {listed.map(({ memberId, name, unitName, share: percent }) => (
          <Row
            key={memberId}
            title={name}
            detail={unitName}
            end={
              <View className='line'>
                <Input
                  className='share'
                  type='number'
                  maxlength={2}
                  value={percent > 0 ? String(percent) : ''}
                  onInput={({ detail }) => share(memberId, detail.value)}
                  nativeProps={{ 'aria-label': `${name}的份额` }}
                />
                <View className='ink1'>%</View>
                <Button size='s' kind='text' danger onTap={() => setListed(listed.filter(each => each.memberId !== memberId))}>去掉</Button>
              </View>
            }
          />
        ))}
      </View>
      {problem && <View className='share__problem cap c-bad'>{problem}</View>}
      {listed.length < mostCoAuthors && <FindPerson onFound={add} />}
    </Popup>
  )
}

const wordsOf = (problem: ReturnType<typeof coAuthorProblem>) => problem && coAuthorProblemWords[problem]

/** `林若溪 60%，何运舟 40%` */
export const sharesInWords = (author: string, coAuthors: readonly CoAuthor[]): string =>
  [{ name: author, share: authorsShare(coAuthors) }, ...coAuthors].map(({ name, share }) => `${name} ${share}%`).join('，')
