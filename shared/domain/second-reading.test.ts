import { secondReadingReasons } from './second-reading'

const rules = { words: ['中断', '5G-A'], subjects: ['网络和信息安全'] }
const article = { title: '一次平常的割接', body: '凌晨两点完成。', subject: '5G', findings: null }

test.each([
  ['nothing of it', {}, []],
  ['a word in the title', { title: '中断 12 分钟之后' }, ['文中有“中断”']],
  ['a word in the text, in small letters', { body: '开通 5g-a 基站。' }, ['文中有“5G-A”']],
  ['a word that only seems to be there, over the end of the title', { title: '施工中', body: '断面测量' }, []],
  ['its subject', { subject: '网络和信息安全' }, ['题材是“网络和信息安全”']],
  ['risky places', { findings: { risks: [1, 2] } }, ['内容检查标出 2 处']],
  ['findings without any', { findings: { risks: [] } }, []],
  ['all of it', { title: '中断', subject: '网络和信息安全', findings: { risks: [1] } }, ['文中有“中断”', '题材是“网络和信息安全”', '内容检查标出 1 处']],
] as const)('%s', (_what, over, reasons) => expect(secondReadingReasons({ ...article, ...over }, rules)).toEqual(reasons))
