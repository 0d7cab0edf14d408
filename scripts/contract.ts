import * as z from 'zod'
import { contracts } from '../shared/contract'
import type { Call } from '../shared/contract/call'

/** Every call as JSON: who may make it, what goes in before defaults and trimming, what comes out. */
const described = Object.values(contracts).flatMap(({ calls }) => Object.values<Call>(calls).map(describe))

function describe({ context, name, who, writes, input, output }: Call) {
  return {
    call: `${context}.${name}`,
    who,
    writes,
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(output, { io: 'output' }),
  }
}

process.stdout.write(`${JSON.stringify(described, null, 2)}\n`)
