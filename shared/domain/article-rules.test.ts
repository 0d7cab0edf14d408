import { articleStatuses, canMove, canRevise, statesBefore, submissionProblems, type ArticleStatus } from './article-rules'

const statuses = articleStatuses
const movers = ['author', 'editor', 'bulletin'] as const

test('every move there is', () => {
  const moves = movers.flatMap(by => statuses.flatMap(from => statuses.filter(to => canMove(from, to, by)).map(to => `${by}: ${from} → ${to}`)))
  expect(moves).toEqual([
    'author: draft → submitted',
    'author: submitted → draft',
    'author: returned → submitted',
    'editor: submitted → in-review',
    'editor: in-review → submitted',
    'editor: in-review → returned',
    'editor: in-review → second-review',
    'editor: in-review → accepted',
    'editor: in-review → declined',
    'editor: second-review → in-review',
    'editor: second-review → accepted',
    'editor: accepted → in-review',
    'editor: accepted → accepted',
    'editor: published → withdrawn',
    'bulletin: accepted → scheduled',
    'bulletin: accepted → published',
    'bulletin: scheduled → accepted',
    'bulletin: scheduled → published',
  ])
})

test('what a conditional update asks for', () => {
  expect(statesBefore('submitted', 'author')).toEqual(['draft', 'returned'])
  expect(statesBefore('accepted', 'editor')).toEqual(['in-review', 'second-review', 'accepted'])
  expect(statesBefore('published', 'bulletin')).toEqual(['accepted', 'scheduled'])
  expect(statesBefore('published', 'author')).toEqual([])
})

test('nothing leaves what is for good, and every state can be reached', () => {
  for (const end of ['withdrawn', 'declined'] as const) {
    for (const to of statuses) expect(movers.some(by => canMove(end, to, by))).toBe(false)
  }
  const reached = new Set<ArticleStatus>(['draft'])
  for (const from of reached) for (const to of statuses) if (movers.some(by => canMove(from, to, by))) reached.add(to)
  expect([...reached].sort()).toEqual([...statuses].sort())
})

test('only drafts and returned articles are rewritten', () => {
  expect(statuses.filter(canRevise)).toEqual(['draft', 'returned'])
})

const title = '河州建成 5G 基站'
const body = '河州建成基站，覆盖城区。'

test.each<[string, Parameters<typeof submissionProblems>[0], { field: string; problem: string; blocking: boolean }[]]>([
  ['all is well', { title, body }, []],
  ['nothing written', { title: '', body: '' }, [
    { field: 'title', problem: '还没有写标题', blocking: true },
    { field: 'body', problem: '还没有写正文', blocking: true },
  ]],
  ['nothing to be seen', { title: '\u3000\u200b', body: '\n \ufeff' }, [
    { field: 'title', problem: '还没有写标题', blocking: true },
    { field: 'body', problem: '还没有写正文', blocking: true },
  ]],
  ['a title of one', { title: '河', body }, [{ field: 'title', problem: '标题至少 2 字', blocking: true }]],
  ['a title of two, astral', { title: '\u{20000}\u{20001}', body }, []],
  ['a title of sixty', { title: '河'.repeat(60), body }, []],
  ['a title of sixty-two', { title: '河'.repeat(62), body }, [{ field: 'title', problem: '标题多 2 字，最多 60 字', blocking: true }]],
  ['a body of one', { title, body: '河' }, []],
  ['a body of twenty thousand', { title, body: '\u{20000}'.repeat(20_000) }, []],
  ['a body longer by one', { title, body: '河'.repeat(20_001) }, [{ field: 'body', problem: '正文多 1 字，最多 20,000 字', blocking: true }]],
  ['hints after what blocks', { title: '河州,,开通', body: '' }, [
    { field: 'body', problem: '还没有写正文', blocking: true },
    { field: 'title', problem: '标题里，1 处标点重复，如“,,”，留一个即可', blocking: false },
  ]],
  ['a hint on the body', { title, body: '河州,开通。' }, [
    { field: 'body', problem: '1 处半角标点，如“州,开”，宜用“，”', blocking: false },
  ]],
  ['hints on the figures, the pictures and the subject', { title: '河州开通 32 个', body: '开通 23 个。\n〔图2〕', pictures: [{ caption: '' }], subject: '' }, [
    { field: 'subject', problem: '还没有选主题，选好方便编排', blocking: false },
    { field: 'title', problem: '标题里是“32 个”，正文里是“23 个”，宜核对', blocking: false },
    { field: 'body', problem: '正文里有“〔图2〕”，还没有这张图', blocking: false },
    { field: 'pictures', problem: '图 1 还没有图注，写一句是谁在做什么', blocking: false },
  ]],
])('%s', (_, article, problems) => expect(submissionProblems(article)).toEqual(problems))
