import { blocksOf } from './article-body'
import { formatCount } from './format-count'

/** What an association says to everyone about itself and its rules, each on a page of its own. */
export const pageKeys = ['agreement', 'privacy', 'remuneration', 'contact'] as const
export type PageKey = (typeof pageKeys)[number]

export const pageNames: Readonly<Record<PageKey, string>> = {
  agreement: '用户协议',
  privacy: '隐私条款',
  remuneration: '信息工作管理办法',
  contact: '联系我们',
}

/** Code points of a page's text, at most. */
export const mostOfPage = 20_000

/** Below this, code points, terms say nothing that somebody could agree to. */
export const leastOfPrivacy = 100

export type PageProblem = 'empty' | 'too-long' | 'privacy-too-short'

export const pageProblemWords: Readonly<Record<PageProblem, string>> = {
  'empty': '还没有正文。只有小标题的页面不能发布',
  'too-long': `最多 ${formatCount(mostOfPage)} 字`,
  'privacy-too-short': `隐私条款至少 ${leastOfPrivacy} 字，要写清保存什么、谁看得到、怎么退出`,
}

/** Why a text cannot stand on its page; null when it can. */
export function pageProblem(of: PageKey, text: string): PageProblem | null {
  const paragraphs = sectionsOf(text).flatMap(section => section.paragraphs)
  if (paragraphs.length === 0) return 'empty'
  if ([...text].length > mostOfPage) return 'too-long'
  return of === 'privacy' && [...paragraphs.join('')].length < leastOfPrivacy ? 'privacy-too-short' : null
}

export interface PageSection {
  /** Empty for what stands before the first heading. */
  title: string
  paragraphs: string[]
}

/** A page as it is read. It is typed as an article is: a line a paragraph, `# 小标题` a heading. */
export function sectionsOf(text: string): PageSection[] {
  const sections: PageSection[] = []
  for (const block of blocksOf(text)) {
    if (block.type === 'heading') sections.push({ title: block.text, paragraphs: [] })
    else {
      if (sections.length === 0) sections.push({ title: '', paragraphs: [] })
      sections.at(-1)!.paragraphs.push(...linesOf(block))
    }
  }
  return sections
}

/** Pictures and tables are an article's: here they are the words they were typed as. */
function linesOf(block: Exclude<ReturnType<typeof blocksOf>[number], { type: 'heading' }>): string[] {
  if (block.type === 'table') return block.rows.map(cells => cells.join('　'))
  return [block.type === 'picture' ? `〔图${block.number}〕` : block.text]
}
