import { View } from '@tarojs/components'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Popup } from '../../components/popup/popup'
import { spaced } from '../../components/text/spaced'

interface FullSheetProps {
  seats: number
  wanted: number
  onWait: () => Promise<unknown>
  onClose: () => void
}

/** There are fewer seats than people: some in line, or fewer people. */
export function FullSheet({ seats, wanted, onWait, onClose }: FullSheetProps) {
  const rest = wanted - seats
  return (
    <Popup
      open
      title={seats > 0 ? `只余 ${seats} 席` : '席位已满'}
      onClose={onClose}
      foot={
        <Bar plain>
          <Button onTap={onClose}>回去减人</Button>
          <Button kind='primary' block onTap={onWait}>{seats > 0 ? `报 ${seats} 人，${rest} 人候补` : `${rest} 人都排候补`}</Button>
        </Bar>
      }
    >
      <View className='ink2'>
        {spaced(`还没有报名。${seats > 0 ? `按名单先后，前 ${seats} 人有席位，后面的排候补` : '按名单先后排候补'}，有人退出时依次补上。`)}
      </View>
    </Popup>
  )
}
