import { leftOutKinds, leftOutWords, mostWordBytes, tooLongWords, whyNotWord, wordRefusals, wordRefusalWords } from './word-file'

test.each([
  // name                  bytes               refused for
  ['河州网络提速.docx',     1_000,              null],
  [' 来稿.DOCX ',           mostWordBytes,      null],
  ['来稿.docx',             mostWordBytes + 1,  'too-large'],
  ['来稿.docx',             0,                  'empty'],
  ['来稿.doc',              50 * 1024 * 1024,   'old-format'],
  ['来稿.wps',              1_000,              'old-format'],
  ['来稿.docm',             1_000,              'macros'],
  ['来稿.dotm',             1_000,              'macros'],
  ['来稿.pdf',              1_000,              'pdf'],
  ['来稿.docx.exe',         1_000,              'not-word'],
  ['来稿',                  1_000,              'not-word'],
])('%j of %i bytes: %p', (name, size, reason) => expect(whyNotWord({ name, size })).toBe(reason))

test('every refusal says what can be done, and what is left out says how much', () => {
  const words = [...wordRefusals.map(reason => wordRefusalWords[reason]), ...leftOutKinds.map(what => leftOutWords({ what, count: 2 }))]
  expect(new Set(words).size).toBe(words.length)
  for (const each of words) expect(each).not.toMatch(/[！]|请|系统|。$/)
  expect(tooLongWords(23_456)).toBe('文件里有 23,456 字，多 3,456 字，一篇最多 20,000 字。删减或分成几篇再选')
})
