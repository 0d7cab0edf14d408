import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import { build } from 'esbuild'
import { toBase64Url } from '../../shared/domain/base64url'
import { makePack, type LockedPerson } from '../../shared/domain/make-pack'
import { decodePass, encodePass, passBytes, stepAt, type LastingPass, type PassPayload } from '../../shared/domain/pass'
import { passSecretOf } from '../../shared/domain/pass-lock'
import { launchBrowser } from '../browser/launch'
import { freshId } from '../world/ground'
import type { PhoneDesk } from './phone-desk'
import { heading, median, ms, percentile, row } from './report'

const people = 10_000
const slowdown = 4
const scans = 200

declare const desk: PhoneDesk
declare const setKey: (key: string) => void

/** Ten thousand people with what such lists hold: three hundred units, rooms, a note for one in ten, half of them in already. */
function roster(activityId: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const packedAt = Date.now()
  const made = Array.from({ length: people }, (_, n) => {
    const payload: LastingPass = { version: 1, activityId, memberId: freshId(), serial: 0 }
    const signature = new Uint8Array(sign(null, passBytes(payload), privateKey))
    const person: LockedPerson = {
      secret: passSecretOf(signature),
      oldSecrets: [],
      memberId: payload.memberId,
      guest: {
        name: '周吴郑王冯陈沈韩'[n % 8]! + '以宁知远若溪云舟'[n % 7]! + (n % 3 ? '示' : ''),
        unitName: `河州市第${n % 300}通信技术有限公司`,
        number: n + 1,
        room: n % 2 ? 'single' : 'shared',
        roomNumber: String(100 + (n % 900)),
        teamName: n % 5 ? '' : `河州${n % 60}队`,
        feeOwed: n % 4 ? 0 : 360_000,
        invoiceMissing: n % 7 === 0,
        note: n % 10 ? '' : '十四日上午到，房间要安静些，对花生过敏',
      },
      phoneEnd: String(n).padStart(4, '0').slice(-4),
      status: 'registered',
      passSerial: 0,
      on: ['arrive'],
      presence: n % 2 ? [{ slot: 'arrive', desk: '一楼大厅东侧', at: packedAt - n, outAt: null }] : [],
      leads: [],
    }
    return { person, code: encodePass(payload, signature) }
  })
  const nameKey = randomBytes(32)
  const pack = makePack({ activityId, packedAt, salt: randomBytes(16), nameKey, lists: ['arrive', 'dinner'], people: made.map(({ person }) => person) })
  return { pack, nameKey, privateKey, codes: made.map(({ code }) => code), publicKey: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)) }
}

/** The code of this moment, of the same pass. */
function renew(code: string, privateKey: KeyObject): string {
  const { payload, signature } = decodePass(code)!
  const renewed: PassPayload = { ...payload, version: 2, step: stepAt(Date.now()), secret: toBase64Url(passSecretOf(signature)) }
  return encodePass(renewed, new Uint8Array(sign(null, passBytes(renewed), privateKey)))
}

/** What the phone does without a network, in Chromium with the CPU slowed; the code is the phone's own. */
export async function offlineDesk(): Promise<void> {
  heading(`A desk without a network: ${people} people, Chromium with the CPU slowed ${slowdown} times`)
  const start = performance.now()
  const { pack, nameKey, codes, publicKey, privateKey } = roster(freshId())
  row('the list', `${pack.length} bytes`, `${(pack.length / people).toFixed(1)} a person`, '(limit 1000000 bytes)')
  row('made, with every pass signed', ms(performance.now() - start))

  const { outputFiles } = await build({ entryPoints: [join(__dirname, 'phone-desk.ts')], bundle: true, write: false, format: 'iife', target: 'es2017', minify: true })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addScriptTag({ content: outputFiles[0]!.text })
    await page.evaluate(key => setKey(key), toBase64Url(publicKey))
    row('taken out of the answer', ms(await page.evaluate(text => desk.decode(text), toBase64Url(pack))))
    const opening = await page.evaluate(() => Array.from({ length: 5 }, () => desk.open()))
    row('opened', `first ${ms(opening[0]!)}`, `p50 ${ms(median(opening))}`, '(limit 1000 ms)')

    const judged = await page.evaluate(each => each.map(code => desk.verdict(code)), codes.filter((_, n) => n % (people / scans) === 0))
    const took = judged.map(each => each.took)
    row('a verdict, signature included', `first ${ms(took[0]!)}`, `p50 ${ms(median(took))}`, `p95 ${ms(percentile(took, 0.95))}`, '(limit 50 ms)')
    const renewed = codes.slice(0, 40).map(code => renew(code, privateKey))
    const checked = (await page.evaluate(each => each.map(code => desk.verdict(code)), renewed)).map(each => each.took)
    row('of a code that renews itself', `first ${ms(checked[0]!)}`, `p50 ${ms(median(checked))}`, `p95 ${ms(percentile(checked, 0.95))}`, '(limit 50 ms)')
    row('verdicts', [...new Set(judged.map(({ verdict }) => verdict))].join(', '))

    row('names opened for a search', ms(await page.evaluate(key => desk.unlock(key), toBase64Url(nameKey))))
    const { found, took: finding } = await page.evaluate(() => desk.find('第17通信'))
    row('a search', ms(finding), `${found} found`)
  } finally {
    await browser.close()
  }
}
