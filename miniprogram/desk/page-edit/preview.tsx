import { View } from '@tarojs/components'

import type { PageKey } from '../../../shared/domain/association-pages'
import { ContactCard } from '../../pages/privacy-terms/contact-card'
import { Sections } from '../../pages/privacy-terms/sections'
import './page-edit.css'

/** The page as everyone will read it. */
export const Preview = ({ of, text }: { of: PageKey; text: string }) => (
  <View className='page-preview'>
    {of === 'contact' && <ContactCard />}
    <Sections text={text} />
  </View>
)
