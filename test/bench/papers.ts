import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { signaturePicture } from '../../cloudfunctions/_kit/signature-picture'
import { writeWorkbook } from '../../cloudfunctions/_kit/write-workbook'
import { contracts } from '../../shared/contract'
import type { Call, Input, Output } from '../../shared/contract/call'
import { functions } from '../../config/functions'
import { sdkEnvironment } from '../../localcloud'
import { DEFAULT_APP_ID, DEFAULT_ENV_ID } from '../../localcloud/environment'
import { callContext, callEnvironment } from '../../localcloud/functions/context'
import { drawnName } from '../world/drawn'
import { freshId } from '../world/ground'
import { stated, statedLine } from '../world/stated'
import type { World } from '../world/world'
import { heading, median, ms, ratio, row } from './report'

const people = 500
const piecesEach = 20
const turns = 5

const { statement, annex, table } = contracts.papers.calls
const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(2)} MB`

/** The papers of a quarter of 500 officers who all signed, and of 10,000 pieces: time, size, memory and round trips, against reading and against the bare writing of the same cells. */
export async function papersOf500(world: World): Promise<void> {
  const { timeout, memorySize } = functions.papers!
  heading(`Papers of ${people} officers and ${people * piecesEach} pieces (in ${timeout} s and ${memorySize} MB, an answer under 6 MB)`)
  const quarter = '2024Q1'
  const picture = signaturePicture(drawnName()).toString('base64')
  const at = new Date(world.now())
  const lines = Array.from({ length: people }, (_, n) => {
    const author = { id: freshId(), name: `何舟${n}`, unitId: 'unit00000001', unitName: '河州通信示例公司' }
    return { ...statedLine(quarter, author, n + 1, piecesEach), state: 'signed' as const, signature: { id: freshId(), at } }
  })
  await stated(world, quarter, lines)
  const signatures = lines.map(({ _id: lineId, memberId, authorName: name, digest: lineDigest, signature }) =>
    ({ _id: signature.id, lineId, memberId, name, lineDigest, strokes: drawnName(), picture, at, withdrawnAt: null }))
  for (let n = 0; n < people; n += 100) await world.db.signatures.insertAll(signatures.slice(n, n + 100))

  const editor = await world.member({ roles: ['editor'] })
  const { making } = (await world.look('statements', { _id: quarter }))[0]!
  const reading = await timeOf(() => world.db.lines.query({ statement: quarter, making }, { orderBy: [['order', 'asc']], limit: 1_000 }))
  const cells = Array.from({ length: people * piecesEach }, (_, n) => Array.from({ length: 14 }, (_cell, column) => (column % 3 ? `第${n}行` : n)))
  const writing = await timeOf(() => writeWorkbook([{ name: '空', columns: cells[0]!.map(() => ({ title: '列' })), rows: cells }]))
  row('reading the lines, bare', ms(reading))
  row('writing as many cells, bare', ms(writing))

  const measure = async <C extends Call>(name: string, call: C, input: Input<C>, sizeOf: (output: Output<C>) => number) => {
    world.cloud.faults.clear()
    const first = await world.done(call, editor, input)
    const trips = world.cloud.faults.requests().length
    const took = await timeOf(() => world.done(call, editor, input))
    row(name, ms(took), `${ratio(took / (reading + writing))} of both`, megabytes(sizeOf(first)), `${trips} round trips`)
  }
  await measure('the workbook, 500 signatures', statement, { quarter }, ({ base64 }) => base64.length)
  await measure('the annex, 10,000 pieces', annex, { quarter }, ({ base64 }) => base64.length)
  await measure('the table to be printed', table, { quarter }, output => JSON.stringify(output).length)

  const peak = async (name: string) => peakMemory(world, name, editor.openid, { quarter })
  row('memory, an answer of nothing', megabytes(await peakMemory(world, 'table', editor.openid, {})))
  row('memory, the workbook', megabytes(await peak('statement')))
  row('memory, the annex', megabytes(await peak('annex')))
}

/** Bytes that a fresh process of the function held at most while it gave one answer. */
async function peakMemory({ cloud }: World, call: string, openid: string, input: object): Promise<number> {
  const environment = callEnvironment({ openid, source: 'wx_client' }, 'bench', { envId: DEFAULT_ENV_ID, appId: DEFAULT_APP_ID })
  const context = callContext('papers', 'bench', DEFAULT_ENV_ID, { seconds: 60, megabytes: 512 }, environment)
  const line = `require('./dist/cloudfunctions/papers/index.js').main(${JSON.stringify({ call, input })}, ${JSON.stringify(context)})
    .then(() => { console.log('\\n' + process.resourceUsage().maxRSS); process.exit(0) })`
  // Not in step: the cloud that it asks is in this process.
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', line], { cwd: join(__dirname, '..', '..'), env: { ...process.env, ...sdkEnvironment(cloud), ...environment } })
  return Number(stdout.trim().split('\n').at(-1)) * 1_024
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    const began = performance.now()
    await work()
    took.push(performance.now() - began)
  }
  return median(took)
}
