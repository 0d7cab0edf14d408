import { Button } from '../../components/button/button'
import { Table, type Column } from '../../components/table/table'
import { Words } from '../../components/text/words'
import { callPhone } from '../call-phone'
import type { Missing } from './use-hall'

type Person = Missing['people'][number]

/** Who has not come, on a wide screen: with the numbers, as a computer does not dial. */
export const MissingTable = ({ people }: { people: Missing['people'] }) => (
  <Table columns={columns} rows={people} keyOf={({ id }) => id} minWidth={860} roomy />
)

const columns: Column<Person>[] = [
  { key: 'number', title: '编号', width: 76, right: true, cell: ({ number }) => number },
  { key: 'name', title: '姓名', gap: true, width: 150, cell: ({ name }) => <Words strong>{name}</Words> },
  { key: 'unit', title: '单位', flex: 1.6, cell: ({ unitName }) => unitName || '未登记单位' },
  { key: 'phone', title: '手机', width: 190, cell: ({ phone }) => phone && <Call phone={phone} /> },
  { key: 'contact', title: '单位联络人', flex: 1.2, cell: ({ contact }) => contact && <Call phone={contact.phone} name={contact.name} /> },
]

const Call = ({ phone, name }: { phone: string; name?: string }) => (
  <Button kind='text' size='s' icon='phone' onTap={() => callPhone(phone)}>{name ? `${name} ${phone}` : phone}</Button>
)
