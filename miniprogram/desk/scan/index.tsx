import { useRouter } from '@tarojs/taro'
import { ChooseActivity } from './choose-activity'
import { NameDesk } from './name-desk'
import { ScanDesk } from './scan-desk'
import { useDeskName } from './use-desk-name'

/** Receives people: reads their passes and says at a glance whether they may come in. */
export default function ScanPage() {
  const { id } = useRouter().params
  const [desk, nameDesk] = useDeskName()

  if (!id) return <ChooseActivity />
  if (!desk) return <NameDesk onNamed={nameDesk} />
  return <ScanDesk activityId={id} desk={desk} onRename={() => nameDesk('')} />
}
