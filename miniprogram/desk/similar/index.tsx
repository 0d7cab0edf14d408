import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Column, Columns } from '../../components/desk/pane'
import { Note } from '../../components/note/note'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { samePlaces, sameWords } from './same-places'
import { Side } from './side'
import './similar.css'

/** Two articles that say much the same, beside each other: `?id=&other=`. */
export default function SimilarPage() {
  const { id = '', other = '' } = useRouter().params
  const state = useCall(cloud.review.similar, { id, otherId: other })

  return (
    <DeskFrame title='对照' what='这两篇稿件' roles={['editor', 'admin']} current={deskRoutes.review} state={state}>
      {({ article, other: earlier, parts, percent }) => {
        const places = samePlaces(parts)
        return (
          <>
            <View className='similar__how'><Note>{sameWords(percent, parts.length)}</Note></View>
            <Columns>
              <Column><Side of='这篇' article={article} marks={places.ours} /></Column>
              <Column><Side of='对照稿' article={earlier} marks={places.theirs} /></Column>
            </Columns>
          </>
        )
      }}
    </DeskFrame>
  )
}
