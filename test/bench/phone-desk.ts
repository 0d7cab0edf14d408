import { fromBase64Url } from '../../shared/domain/base64url'
import { listsOf } from '../../shared/domain/checkin-lists'
import { judge, type Verdict } from '../../shared/domain/checkin-rules'
import { decodePass } from '../../shared/domain/pass'
import { openNames, openPack, whoShows, type PackNames, type RosterPack } from '../../shared/domain/roster-pack'

/** What a desk without a network does, as the benches run it inside a browser. */
export interface PhoneDesk {
  /** @returns ms */
  decode(pack: string): number
  open(): number
  verdict(code: string): { verdict: Verdict; took: number }
  unlock(key: string): number
  find(text: string): { found: number; took: number }
}

let bytes: Uint8Array
let pack: RosterPack
let names: PackNames
let publicKey: Uint8Array

const now = Date.now()
const list = listsOf({ from: now - 3_600_000, until: now + 86_400_000 }, [])[0]!

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const desk: PhoneDesk = {
  decode: text => timed(() => (bytes = fromBase64Url(text)!)),
  open: () => timed(() => (pack = openPack(bytes)!)),
  verdict(code) {
    let verdict: Verdict = 'not-a-pass'
    const took = timed(() => {
      const pass = decodePass(code)!
      const found = whoShows(pass, pack, publicKey)
      if (!found || typeof found === 'string') return
      const { activityId } = found.arriving
      verdict = judge(found.arriving, pass.payload.serial, { activityId, activityStatus: 'published', feeStops: false, list, way: 'in' }, now)
    })
    return { verdict, took }
  },
  unlock: key => timed(() => (names = openNames(pack, fromBase64Url(key)!)!)),
  find(text) {
    let found = 0
    const took = timed(() => (found = names.find(text).length))
    return { found, took }
  },
}

Object.assign(globalThis, { desk, setKey: (key: string) => (publicKey = fromBase64Url(key)!) })
