import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allPages } from './phone'

const build = join(__dirname, '..', '..', 'dist', 'weapp')

test('the page of the local cloud is not on phones, nor is a way to it', () => {
  expect(allPages).not.toContain('pages/local-wechat/index')
  const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'))
  const telling = scripts.filter(file => /local-wechat|local\/wechat|微信记录/.test(readFileSync(join(build, file), 'utf8')))
  expect(scripts.length).toBeGreaterThan(allPages.length)
  expect(telling).toEqual([])
})

test('CloudBase’s SDK for browsers is not on phones: they have WeChat’s', () => {
  const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'))
  const carrying = scripts.filter(file => /tcloudbasegateway|registerHost|signin\/anonymously/.test(readFileSync(join(build, file), 'utf8')))
  expect(carrying).toEqual([])
})
