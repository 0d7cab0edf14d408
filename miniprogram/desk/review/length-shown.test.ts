import { spaced } from '../../components/text/spaced'
import { lengthShown } from './length-shown'

const text = '改造两周，60岁以上用户由23分钟降到11分钟，𠮷村5G也通了'

test('wherever one stops on the screen, the same is told of the text', () => {
  const shown = spaced(text)
  expect(shown).not.toBe(text)
  for (let end = 0; end <= shown.length; end++) {
    const so = shown.slice(0, end)
    if (/[\ud800-\udbff]$/.test(so)) continue
    expect(text.slice(0, lengthShown(so, text))).toBe(so.replace(/\u2009/g, ''))
  }
})
