import { captionHints, layoutHints } from './layout-hints'

test.each<[string, number, string[]]>([
  ['', 0, []],
  ['# 起因\n一\n〔图1〕', 1, []],
  ['一，见〔图2〕', 0, []],
  ['一', 3, []],
  ['# \n一\n#\n　#　', 0, ['3 处小标题是空的，补上字或删去“#”']],
  ['〔图1〕\n〔图2〕\n〔图2〕', 1, ['正文里有“〔图2〕”，还没有这张图']],
])('%j with %i pictures', (body, pictures, hints) => expect(layoutHints(body, pictures)).toEqual(hints))

test.each<[string[], string[]]>([
  [[], []],
  [['营业厅内景'], []],
  [['营业厅内景', ' ', ''], ['图 2、图 3 还没有图注，写一句是谁在做什么']],
])('%j', (captions, hints) => expect(captionHints(captions)).toEqual(hints))
