import { Input, View } from '@tarojs/components'
import { useState } from 'react'

import type { AppError } from '../../../shared/errors'
import { cloud } from '../../cloud'
import { Button } from '../../components/button/button'
import { Row } from '../../components/row/row'
import { toast } from '../../components/toast/toast'
import { Words } from '../../components/text/words'
import type { CoAuthor } from './manuscript'

type Person = Omit<CoAuthor, 'share'>

/** Finds one who wrote along by their whole name. */
export function FindPerson({ onFound }: { onFound: (person: Person) => void }) {
  const [name, setName] = useState('')
  const [found, setFound] = useState<{ name: string; people: Person[] } | null>(null)

  async function find() {
    const wanted = name.trim()
    if (wanted === '') return toast('先写合作者的姓名')
    try {
      const { people } = await cloud.newsroom.coAuthors({ name: wanted })
      setFound({ name: wanted, people: people.map(({ id, ...person }) => ({ memberId: id, ...person })) })
    } catch (error) {
      toast((error as AppError).message, 'alert')
    }
  }
  function choose(person: Person) {
    setName('')
    setFound(null)
    onFound(person)
  }

  return (
    <View className='find'>
      <View className='line'>
        <Input
          className='find__name grow'
          placeholderClass='f__ph'
          placeholder='合作者的全名'
          maxlength={40}
          value={name}
          onInput={({ detail }) => setName(detail.value)}
          nativeProps={{ 'aria-label': '合作者的全名' }}
        />
        <Button size='m' onTap={find}>查找</Button>
      </View>
      {found?.people.length === 0 && <Words size='sub' tone='muted'>{`没有叫“${found.name}”的成员。写全名再查，对方要先在“我的”里登记。`}</Words>}
      <View className='choices'>
        {found?.people.map(person => <Row key={person.memberId} title={person.name} detail={person.unitName} end='加上' onTap={() => choose(person)} />)}
      </View>
    </View>
  )
}
