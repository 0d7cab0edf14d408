import { fileKind } from './file-kind'

const bytes = (...begin: number[]) => Uint8Array.from([...begin, 1, 2, 3, 4, 5, 6, 7, 8])

test.each([
  ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
  ['a screenshot', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'png'],
  ['a workbook', bytes(0x50, 0x4b, 0x03, 0x04), 'workbook'],
  ['a document', new TextEncoder().encode('%PDF-1.7'), 'pdf'],
  ['a workbook of before 2007', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old-office'],
  ['a text', new TextEncoder().encode('单位名称,代码'), null],
  ['half a beginning', Uint8Array.from([0x89, 0x50]), null],
  ['nothing', new Uint8Array(), null],
])('%s', (_name, begin, kind) => expect(fileKind(begin)).toBe(kind))
