import { draftOf, fieldsOf, invoiceOf } from './invoice-form'

const unit = { name: '甲公司', creditCode: '91990100MA0X7K01HX', address: '人民路', invoice: null }

test('a unit without an invoice begins with what is known of it', () =>
  expect(draftOf(unit)).toMatchObject({ type: 'special', title: '甲公司', taxpayerNumber: unit.creditCode, address: '人民路', email: '' }))

test('an invoice on record goes over that', () => {
  const invoice = { type: 'ordinary', title: '甲公司财务部', taxpayerNumber: unit.creditCode, email: 'a@b.example' } as const
  expect(draftOf({ ...unit, invoice })).toMatchObject(invoice)
})

test.each(['ordinary', 'special'] as const)('an %s invoice carries what its form asks, and nothing else', type => {
  const draft = { ...draftOf(unit), type }
  expect(Object.keys(invoiceOf(draft)).sort()).toEqual(['type', ...fieldsOf(draft)].sort())
})
