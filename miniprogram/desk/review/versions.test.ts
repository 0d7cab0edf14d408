import type { ArticleVersion } from '../../../shared/contract/article'
import { parseLocal } from '../../../shared/domain/instant'
import { textsOf } from './versions'

const version = (number: number, kind: ArticleVersion['kind'], body: string): ArticleVersion =>
  ({ number, kind, at: parseLocal('2026-05-13 09:02'), by: '周以宁', title: '题目', body, characters: body.length })
const names = (versions: ArticleVersion[], body: string) => textsOf({ versions, title: '题目', body }).map(({ name }) => name)

test.each<[string, ArticleVersion[], string, string[]]>([
  ['sent in once', [version(1, 'submitted', '甲')], '甲', ['第 1 稿']],
  ['sent in twice, with what the author kept between', [version(1, 'submitted', '甲'), version(2, 'kept', '乙'), version(3, 'submitted', '丙')], '丙', ['第 1 稿', '第 2 稿']],
  ['changed by an editor', [version(1, 'submitted', '甲'), version(2, 'edited', '乙')], '乙', ['第 1 稿', '周以宁 5月13日 09:02 改']],
  ['being changed by its author', [version(1, 'submitted', '甲')], '乙', ['第 1 稿', '现在的稿']],
  ['from before versions were kept', [], '甲', ['现在的稿']],
])('%s', (_what, versions, body, expected) => expect(names(versions, body)).toEqual(expected))
