import fc from 'fast-check'
import { punctuationHints } from './punctuation-hints'

test.each([
  ['', []],
  ['河州开通，覆盖城区。', []],
  ['增长 29.7%，达 1,326 件，见 14:00 的记录。', []],
  ['5G,4G 与 Wi-Fi.', []],
  ['河州——省城……好！！真的？？', []],
  ['河州,开通', ['1 处半角标点，如“州,开”，宜用“，”']],
  ['河,州,开:通', ['3 处半角标点，如“河,州”，宜用“，”']],
  ['河州.开通', ['1 处半角标点，如“州.开”，宜用“。”']],
  ['河州?开通!好', ['2 处半角标点，如“州?开”，宜用“？”']],
  ['河州，，开通。。。', ['2 处标点重复，如“，，”，留一个即可']],
  ['河,州；；', ['1 处半角标点，如“河,州”，宜用“，”', '1 处标点重复，如“；；”，留一个即可']],
  ['“河州”（一期）《办法》【5G】', []],
  ['1）开通(一期）；2）覆盖。it’s', []],
  ['“第一段\n“第二段”', []],
  ['“引‘内’（外）”', []],
  ['河州“双百行动，覆盖城区。', ['1 处引号、括号或书名号不成对，如““双百行动，”']],
  ['《办法（试行》发布', ['1 处引号、括号或书名号不成对，如“（试行》发布”']],
  ['河州”，见《办法', ['2 处引号、括号或书名号不成对，如“””']],
  ['“第一段\n第二段', ['1 处引号、括号或书名号不成对，如““第一段”']],
])('%j', (text, hints) => expect(punctuationHints(text)).toEqual(hints))

test('a hundred thousand characters of the worst are read whole', () => {
  for (const text of ['“'.repeat(100_000), '（”'.repeat(50_000), '“（'.repeat(25_000) + '”'.repeat(50_000), ',,'.repeat(50_000), '河,'.repeat(50_000), '，'.repeat(100_000)]) {
    expect(punctuationHints(text)).toHaveLength(1)
  }
})

test('what the hints ask for silences them', () => {
  const text = fc.array(fc.constantFrom('河', '州', '，', '。', ',', ':', '5', 'G', ' '), { maxLength: 30 }).map(parts => parts.join(''))
  fc.assert(fc.property(text, drawn => {
    const better = drawn.replace(/,/g, '，').replace(/:/g, '：').replace(/([，。：])\1+/g, '$1')
    expect(punctuationHints(better)).toEqual([])
  }))
})
