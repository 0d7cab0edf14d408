import { byline } from './byline'

const [one, other] = ['河州移动示例公司', '河州铁塔示例公司']

test.each([
  [[], '河州移动示例公司 林若溪'],
  [[{ name: '许闻溪', unitName: one }], '河州移动示例公司 林若溪、许闻溪'],
  [[{ name: '方砚秋', unitName: other }, { name: '许闻溪', unitName: one }], '河州移动示例公司 林若溪、许闻溪\u3000河州铁塔示例公司 方砚秋'],
])('with %j: %s', (coAuthors, said) => expect(byline({ authorName: '林若溪', unitName: one, coAuthors })).toBe(said))
