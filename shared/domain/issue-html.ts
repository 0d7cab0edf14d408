import { blocksOf, picturesAtTheEnd, type Block } from './article-body'
import { byline } from './byline'
import { issueName } from './issue-name'

interface Picture {
  caption: string
  url: string | null
}

interface IssueText {
  issueId: string
  columns: readonly {
    name: string
    articles: readonly {
      title: string
      authorName: string
      unitName: string
      coAuthors: readonly { name: string; unitName: string }[]
      source: string
      withdrawn: boolean
      body: string
      pictures: readonly Picture[]
    }[]
  }[]
}

type Article = IssueText['columns'][number]['articles'][number]

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, sign => escapes[sign]!)

/** Styles stand in each element: the public account's editor takes nothing else along. */
const styles = {
  issue: 'text-align:center;font-size:15px;color:#636a76;margin:0 0 24px',
  column: 'font-size:20px;font-weight:600;color:#1b56a0;border-bottom:1px solid #1b56a0;padding-bottom:6px;margin:36px 0 20px',
  title: 'font-size:18px;font-weight:600;text-align:center;line-height:1.5;margin:28px 0 8px',
  by: 'font-size:14px;color:#636a76;text-align:center;margin:0 0 16px',
  heading: 'font-size:16px;font-weight:600;line-height:1.75;margin:16px 0 8px',
  paragraph: 'font-size:16px;line-height:1.75;text-indent:2em;margin:0 0 12px',
  picture: 'display:block;max-width:100%;margin:0 auto',
  caption: 'font-size:13px;color:#636a76;text-align:center;margin:6px 0 16px',
  table: 'width:100%;border-collapse:collapse;font-size:14px;margin:12px 0',
  cell: 'border:1px solid #c9c4ba;padding:6px 8px;text-align:center',
  source: 'font-size:14px;color:#636a76;text-align:right;margin:8px 0 0',
} as const

const element = (tag: string, style: keyof typeof styles, inside: string) => `<${tag} style="${styles[style]}">${inside}</${tag}>`

/**
 * An issue as formatted text for the editor of a public account. Everything that anybody wrote is escaped: it is shown,
 * never obeyed.
 */
export function issueHtml({ issueId, columns }: IssueText): string {
  const parts = standing(columns).flatMap(({ name, articles }) => [element('h2', 'column', escaped(name)), ...articles.map(articleHtml)])
  return `<section>${element('p', 'issue', escaped(issueName(issueId)))}${parts.join('')}</section>`
}

function articleHtml(article: Article): string {
  const { title, source, pictures } = article
  return [
    element('h3', 'title', escaped(title)),
    element('p', 'by', escaped(byline(article))),
    ...shownOf(article).map(block => blockHtml(block, pictures)),
    source && element('p', 'source', escaped(`来源：${source}`)),
  ].join('')
}

function blockHtml(block: Block, pictures: readonly Picture[]): string {
  switch (block.type) {
    case 'heading':
      return element('h4', 'heading', escaped(block.text))
    case 'paragraph':
      return element('p', 'paragraph', escaped(block.text))
    case 'picture':
      return pictureHtml(pictures[block.number - 1])
    case 'table':
      return element('table', 'table', block.rows.map(cells => `<tr>${cells.map(cell => element('td', 'cell', escaped(cell))).join('')}</tr>`).join(''))
  }
}

function pictureHtml(picture: Picture | undefined): string {
  if (!picture) return ''
  const { url, caption } = picture
  const shown = url && /^https?:\/\//.test(url) ? `<img src="${escaped(url)}" alt="${escaped(caption)}" style="${styles.picture}">` : ''
  return shown + (caption && element('p', 'caption', escaped(caption)))
}

/** The same without any format, for where only plain text can be copied. */
export function issuePlainText({ issueId, columns }: IssueText): string {
  const parts = standing(columns).map(({ name, articles }) => [`【${name}】`, ...articles.map(articleText)].join('\n\n'))
  return [issueName(issueId), ...parts].join('\n\n')
}

function articleText(article: Article): string {
  const { title, source, pictures } = article
  const lines = shownOf(article).map(block =>
    block.type === 'table' ? block.rows.map(cells => cells.join('\t')).join('\n')
    : block.type === 'picture' ? `（图：${pictures[block.number - 1]?.caption || '无说明'}）`
    : block.text)
  return [title, byline(article), ...lines, source && `来源：${source}`].filter(Boolean).join('\n')
}

/** A picture that the text names and nobody put there is left out. */
const shownOf = ({ body, pictures }: Article): Block[] =>
  [...blocksOf(body), ...picturesAtTheEnd(body, pictures.length).map(number => ({ type: 'picture' as const, number }))]
    .filter(block => block.type !== 'picture' || pictures[block.number - 1])

const standing = (columns: IssueText['columns']) =>
  columns
    .map(({ name, articles }) => ({ name, articles: articles.filter(({ withdrawn }) => !withdrawn) }))
    .filter(({ articles }) => articles.length > 0)
