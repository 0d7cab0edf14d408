import { fileSize } from './file-size'

test.each([
  [0, '1 KB'],
  [348_160, '340 KB'],
  [1_023_000, '999 KB'],
  [1_023_600, '1.0 MB'],
  [20 * 1024 * 1024, '20.0 MB'],
])('%i bytes: %s', (bytes, words) => expect(fileSize(bytes)).toBe(words))
