import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rightsModule, withRights } from '../../../scripts/rights-files'

const read = (...path: string[]) => readFileSync(join(__dirname, ...path), 'utf8')

// Either of them is brought up to date by `npm run contract -- --write`.

test('the page of roles shows what the contracts say', () => expect(read('rights.ts')).toBe(rightsModule))

test('the README shows what the contracts say', () => {
  const readme = read('..', '..', '..', 'README.md')
  expect(readme).toBe(withRights(readme))
})

test('a text without a place for the table is not taken for one that is current', () => {
  expect(() => withRights('# 行协通')).toThrow('no <!-- rights -->')
})
