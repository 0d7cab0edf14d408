import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from '../../config/deployment'
import { functions } from '../../config/functions'
import { typedItems, weChatItems } from '../../config/privacy-declaration'
import { subscribeTemplates } from '../../shared/domain/subscribe-templates'

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`
const table = (heads: string[], rows: string[][]) => [row(...heads), row(...heads.map(() => '---')), ...rows.map(cells => row(...cells))].join('\n')

/** The tables of `docs/deploy.md`, by the mark that stands around each. */
const tables: Readonly<Record<string, string>> = {
  settings: table(
    ['名称', '是什么', '必填'],
    settings.map(({ name, says, needed, usual }) => [`\`${name}\``, says, usual ? `默认 \`${usual}\`` : needed ? '是' : '']),
  ),
  functions: table(
    ['云函数', '时限（秒）', '内存（MB）', '定时器（北京时间）', '微信开放接口'],
    Object.entries(functions).map(([name, { timeout, memorySize, triggers, permissions }]) => [
      `\`${name}\``,
      String(timeout),
      String(memorySize),
      triggers.map(({ name, config }) => `${name} \`${config}\``).join('；'),
      permissions.openapi.map(api => `\`${api}\``).join('、'),
    ]),
  ),
  templates: table(
    ['代号', '模板标题', '字段（按这个顺序选）', '什么时候发', '示例'],
    Object.entries(subscribeTemplates).map(([key, { title, tells, fields }]) => [
      `\`${key}\``,
      title,
      fields.map(({ name, kind }) => `${name}（${kind}）`).join('、'),
      tells,
      fields.map(({ sample }) => sample).join('；'),
    ]),
  ),
  privacy: table(
    ['要声明的信息', '用途（照填）', '用到的接口'],
    [
      ...weChatItems.filter(({ purpose }) => purpose).map(({ name, purpose, interfaces }) => [name, purpose, `\`${interfaces[0]}\``]),
      ...typedItems.map(({ name, purpose }) => [name, purpose, '用户自己填写']),
    ],
  ),
}

/** A text with each table between its two marks. @throws Error where marks are missing */
export function withTables(text: string): string {
  return Object.entries(tables).reduce((whole, [name, body]) => {
    const between = new RegExp(`(<!-- ${name} -->\\n)[^]*?(\\n<!-- /${name} -->)`)
    if (!between.test(whole)) throw new Error(`docs/deploy.md has no <!-- ${name} --> … <!-- /${name} -->`)
    return whole.replace(between, (_all, open: string, close: string) => `${open}${body}${close}`)
  }, text)
}

/** Brings the tables of the document to what config says. */
export function writeDocument(root: string): void {
  const file = join(root, 'docs', 'deploy.md')
  writeFileSync(file, withTables(readFileSync(file, 'utf8')))
}
