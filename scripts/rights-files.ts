import { contracts } from '../shared/contract'
import { callWords } from '../shared/contract/call-words'
import { rightsTable } from '../shared/contract/rights'
import { audienceNames, audiences } from '../shared/domain/role-words'

const groups = rightsTable(contracts, callWords)

const quoted = (text: string) => `'${text}'`

/** What the page of roles shows: phones load no schemas, so the table comes to them as data. */
export const rightsModule = `import type { RightsGroup } from '../../../shared/contract/rights'

/** Made from the contracts by \`npm run contract -- --write\`. */
export const rights: readonly RightsGroup[] = [
${groups.map(({ name, rows }) => `  {
    name: ${quoted(name)},
    rows: [
${rows.map(({ words, who }) => `      { words: ${quoted(words)}, who: [${who.map(quoted).join(', ')}] },`).join('\n')}
    ],
  },`).join('\n')}
]
`

const cells = (values: readonly string[]) => `| ${values.join(' | ')} |`

const markdownTable = [
  cells(['', ...audiences.map(audience => audienceNames[audience])]),
  `|---|${audiences.map(() => ':-:|').join('')}`,
  ...groups.flatMap(({ name, rows }) => [
    cells([`**${name}**`, ...audiences.map(() => '')]),
    ...rows.map(({ words, who }) => cells([words, ...audiences.map(audience => (who.includes(audience) ? '✓' : ''))])),
  ]),
].join('\n')

const between = /(<!-- rights -->\n)[^]*?(\n<!-- \/rights -->)/

/** A text with the table of rights between its two marks. @throws Error when the marks are not there */
export function withRights(text: string): string {
  if (!between.test(text)) throw new Error('no <!-- rights --> … <!-- /rights --> to write between')
  return text.replace(between, (_all, open: string, close: string) => `${open}${markdownTable}${close}`)
}
