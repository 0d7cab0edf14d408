import Taro from '@tarojs/taro'

import { pageKeys, pageNames, type PageKey } from '../../../shared/domain/association-pages'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { urls } from '../routes'

/** The pages beside this one; in place of it, so that the way back is one step. */
export function OtherPages({ of }: { of: PageKey }) {
  return (
    <Section title='协会的其他说明'>
      <Card>
        {pageKeys.filter(key => key !== of).map(key => (
          <Row key={key} icon={key === 'contact' ? 'phone' : 'doc'} title={pageNames[key]} onTap={() => void Taro.redirectTo({ url: urls.page(key) })} />
        ))}
      </Card>
    </Section>
  )
}
