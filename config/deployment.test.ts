import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { secrets } from './collections'
import { forFunctions, settings } from './deployment'

const read = (name: string) => readFileSync(join(__dirname, '..', name), 'utf8')

/** What `cloudbaserc.json` asks for, in any function. */
const asked = new Set([...read('cloudbaserc.json').matchAll(/\{\{env\.(\w+)\}\}/g)].map(([, name]) => name!))

test('functions are given what is settled and nothing else', () => {
  asked.delete('CLOUDBASE_ENV')
  expect([...asked].sort()).toEqual(forFunctions.map(({ name }) => name).sort())
})

test('what the local cloud makes for itself is needed of a deployment', () => {
  const needed = forFunctions.filter(({ needed }) => needed).map(({ name }) => name)
  expect(needed).toEqual(expect.arrayContaining(secrets.map(({ name }) => name)))
})

test('the template has a line for each setting, says what it is, and holds no secret', () => {
  const template = read('deploy.env.example')
  expect(parseEnv(template)).toEqual(Object.fromEntries(settings.map(({ name, usual = '' }) => [name, usual])))
  for (const { name, says } of settings) expect(template).toContain(`# ${says}\n${name}=`)
})
