import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { typedItems, weChatItems } from '../../config/privacy-declaration'
import { withTables } from '../../scripts/deploy/document'
import { defaultPages } from '../../shared/domain/default-pages'

const root = join(__dirname, '..', '..')
const document = readFileSync(join(root, 'docs', 'deploy.md'), 'utf8')

test('the document’s settings, functions, templates and privacy declaration are those of config: else npm run deploy -- --write-document', () => {
  expect(withTables(document)).toBe(document)
})

test('every command that it tells is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const told = [...document.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name!)
  expect(told.length).toBeGreaterThan(5)
  expect([...new Set(told)].filter(name => !(name in scripts))).toEqual([])
})

/** What the mini-program is written in; a browser's build asks WeChat for nothing. */
const sources = readdirSync(join(root, 'miniprogram'), { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !/\.test\./.test(name))
  .map(name => readFileSync(join(root, 'miniprogram', name), 'utf8'))
  .join('\n')

test.each(weChatItems)('$name is declared if the program asks for it, and only then', ({ interfaces, purpose }) => {
  const asks = interfaces.some(name => new RegExp(`(Taro\\.|wx\\.|<|openType=')${name}\\b`).test(sources))
  expect(asks).toBe(purpose !== '')
})

test('what people fill in is told by the terms that they agree to', () => {
  for (const { term } of typedItems) expect(defaultPages.privacy).toContain(term)
})
