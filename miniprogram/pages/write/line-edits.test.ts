import { blocksOf } from '../../../shared/domain/article-body'
import { placePicture, swapPictures, toggleHeading } from './line-edits'

/** Bodies are shown with a `|` where the cursor stands. */
const read = (shown: string) => ({ body: shown.replace('|', ''), cursor: shown.indexOf('|') })
const shown = ({ body, cursor }: { body: string; cursor: number }) => `${body.slice(0, cursor)}|${body.slice(cursor)}`

test.each([
  ['|先看结果', '# |先看结果'],
  ['第一段\n先看|结果\n第三段', '第一段\n# 先看|结果\n第三段'],
  ['第一段\n# 先看|结果\n第三段', '第一段\n先看|结果\n第三段'],
  ['第一段\n　　先看|结果', '第一段\n# 先看|结果'], // an indentation is no part of a heading
  ['# |先看结果', '|先看结果'],
  ['|# 先看结果', '|先看结果'],
  ['|', '# |'],
  ['第一段\n|', '第一段\n# |'],
  ['#5G|建设', '# #5G|建设'], // no heading before, as nothing parts the mark from the word
])('heading: %j becomes %j', (before, after) => {
  const { body, cursor } = read(before)
  expect(shown(toggleHeading(body, cursor))).toBe(after)
})

test.each([
  ['第一段|\n第二段', 1, '第一段\n〔图1〕|\n第二段'],
  ['第一|段\n第二段', 2, '第一段\n〔图2〕|\n第二段'],
  ['第一段\n|\n第三段', 1, '第一段\n〔图1〕|\n第三段'], // an empty line is taken
  ['第一段|', 1, '第一段\n〔图1〕|\n'],
  ['|', 1, '〔图1〕|\n'],
  ['〔图1〕\n第一段|\n第二段', 1, '第一段\n〔图1〕|\n第二段'], // moved from where it stood
  ['第一段|\n〔图1〕\n第二段', 1, '第一段\n〔图1〕|\n第二段'],
  ['〔图1〕|\n第一段', 1, '第一段\n〔图1〕|\n'],
])('picture: %j with picture %i becomes %j', (before, number, after) => {
  const { body, cursor } = read(before)
  const placed = placePicture(body, number, cursor)
  expect(shown({ ...placed, cursor: placed.cursor - 1 })).toBe(after)
  expect(blocksOf(placed.body)).toContainEqual({ type: 'picture', number })
})

test('pictures that change places in the list stay where they stand in the text', () => {
  expect(swapPictures('〔图1〕\n一\n〔图2〕\n〔图3〕', 1, 2)).toBe('〔图2〕\n一\n〔图1〕\n〔图3〕')
})
