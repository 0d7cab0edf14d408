import { View } from '@tarojs/components'

import { Saved } from '../../components/saved/saved'
import { Words } from '../../components/text/words'

interface SavedLineProps {
  title: string
  /** null where there is nothing to save any more */
  form: { savedAt: number | null; failed: boolean; save: () => void } | null
}

/** Under the page's title: which activity it is, and that what was typed is kept. */
export function SavedLine({ title, form }: SavedLineProps) {
  return (
    <View className='register__top line between'>
      <View className='sub muted grow'>
        <Words>{title}</Words>
      </View>
      {form?.failed && <Saved status='failed' retry={form.save} />}
      {form && !form.failed && form.savedAt !== null && <Saved status='saved' at={form.savedAt} />}
    </View>
  )
}
