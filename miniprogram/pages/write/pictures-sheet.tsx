import { Image, Input, View } from '@tarojs/components'

import { picturesAtTheEnd } from '../../../shared/domain/article-body'
import { cleanLine } from '../../../shared/domain/clean-paste'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Icon } from '../../components/icon/icon'
import { Note } from '../../components/note/note'
import { Popup } from '../../components/popup/popup'
import { Words } from '../../components/text/words'
import { mostPictures, type Pictures } from './use-pictures'

interface PicturesSheetProps {
  open: boolean
  pictures: Pictures
  body: string
  /** lets a picture stand where the cursor was */
  onPlace: (number: number) => void
  onClose: () => void
}

/** The pictures of an article: what they show, in which order, and where they stand in the text. */
export function PicturesSheet({ open, pictures, body, onPlace, onClose }: PicturesSheetProps) {
  const { shown, isWaiting, problem } = pictures
  const atTheEnd = picturesAtTheEnd(body, shown.length)
  const full = shown.length >= mostPictures
  return (
    <Popup
      open={open}
      title='图片'
      onClose={onClose}
      foot={<Bar plain><Button icon='plus' block off={full ? `最多放 ${mostPictures} 张图片` : undefined} onTap={pictures.add}>添加图片</Button></Bar>}
    >
      {isWaiting && (
        <Note tone='warn' icon='offline'>
          <View>当前离线，有 1 张图片还没有传上去。联网后自动上传，文字可以接着写；关掉这一页，要重新选。</View>
          <View className='write__act line'><Button size='m' onTap={pictures.tryAgain}>再试一次</Button></View>
        </Note>
      )}
      {problem && <Note tone='bad'>{problem}</Note>}
      {shown.length === 0 && !isWaiting && <Blank icon='picture' title='还没有图片' detail={'JPG、PNG 都可以，每张 10 MB 以内。\n配上说明，编辑和读者才知道是谁、在哪里。'} />}
      {shown.map(({ caption, url }, i) => {
        const number = i + 1
        return (
          <View key={i} className='pic'>
            {url ? <Image className='pic__i' mode='aspectFill' src={url} /> : <View className='pic__i pic__none'><Icon name='picture' color='ink-3' /></View>}
            <View className='grow'>
              <View className='line between'>
                <Words size='sub' strong>{`图 ${number}`}</Words>
                <Words size='cap' tone='muted'>{atTheEnd.includes(number) ? '排在文末' : '已放进正文'}</Words>
              </View>
              <Input
                className='pic__c'
                placeholderClass='f__ph'
                placeholder='说明：谁，在哪里，做什么'
                maxlength={120}
                value={caption}
                onInput={({ detail }) => pictures.caption(number, cleanLine(detail.value))}
                nativeProps={{ 'aria-label': `图 ${number} 的说明` }}
              />
              <View className='pic__acts line'>
                <Button size='s' kind='text' onTap={() => onPlace(number)}>放到光标处</Button>
                {number > 1 && <Button size='s' kind='text' onTap={() => pictures.moveUp(number)}>上移</Button>}
                <Button size='s' kind='text' danger onTap={() => pictures.takeOut(number)}>去掉</Button>
              </View>
            </View>
          </View>
        )
      })}
    </Popup>
  )
}
