import { readFileSync } from 'node:fs'
import path from 'node:path'

import { colors } from './tokens'

const css = readFileSync(path.join(__dirname, 'tokens.css'), 'utf8')
const inCss = [...css.matchAll(/--([a-z0-9-]+):\s*(#[0-9A-Fa-f]{6});/g)].map(([, name, value]) => [name, value])

test('the colours for pictures are the colours of the style sheet', () => {
  expect(inCss.length).toBeGreaterThan(20)
  expect(colors).toEqual(Object.fromEntries(inCss))
})
