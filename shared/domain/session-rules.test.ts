import { parseLocal } from './instant'
import { browserNames, machineIn, systemNames, whySignedOut, worksAtDesk } from './session-rules'

const at = (time: string) => parseLocal(`2026-12-01 ${time}`)

test.each([
  //  confirmed  last used  ended     now       why
  ['09:00', '09:00', null, '09:00', null],
  ['09:00', '09:00', null, '10:59', null],
  ['09:00', '09:00', null, '11:00', 'unused'],
  ['09:00', '10:00', null, '11:59', null],
  ['09:00', '20:59', null, '20:59', null],
  ['09:00', '20:59', null, '21:00', 'too-long'],
  ['09:00', '20:59', null, '23:30', 'unused'],
  ['09:00', '09:30', '09:40', '09:41', 'ended'],
  ['09:00', '09:30', '09:40', '23:00', 'ended'],
] as const)('confirmed %s, used %s, ended %s: at %s %s', (confirmed, used, ended, now, why) => {
  expect(whySignedOut({ confirmedAt: at(confirmed), usedAt: at(used), endedAt: ended && at(ended) }, at(now))).toBe(why)
})

test.each([
  [[], false, false],
  [['officer'], false, false],
  [['officer'], true, true],
  [['staff'], false, true],
  [['editor'], false, true],
  [['approver'], false, true],
  [['treasurer'], false, true],
  [['officer', 'admin'], false, true],
] as const)('roles %j, contact %s: at the desk %s', (roles, contact, desk) => {
  expect(worksAtDesk({ roles, contact })).toBe(desk)
})

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'

test.each([
  [`${windows} Chrome/130.0.0.0 Safari/537.36`, 'Chrome', 'Windows'],
  [`${windows} Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0`, 'Edge', 'Windows'],
  [`${windows} Chrome/116.0 Safari/537.36 QQBrowser/13.0`, 'QQ 浏览器', 'Windows'],
  ['Mozilla/5.0 (Windows NT 10.0; rv:131.0) Gecko/20100101 Firefox/131.0', 'Firefox', 'Windows'],
  [`${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15`, 'Safari', 'macOS'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36', 'Chrome', 'Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1', 'Safari', 'iPhone 或 iPad'],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0', '微信', 'Android'],
  ['秘书处的电脑，安全', '其他浏览器', '其他系统'],
  ['', '其他浏览器', '其他系统'],
])('%s: %s on %s', (agent, browser, system) => {
  expect(machineIn(agent)).toEqual({ browser, system })
  expect([browserNames.includes(browser), systemNames.includes(system)]).toEqual([true, true])
})
