import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tones } from '../miniprogram/desk/scan/tones'

/** Samples a second: tones this low need no more. */
const rate = 8_000
/** Each tone rises and falls in this many samples, so that it does not click. */
const slope = 80

/** Writes the tones of the check-in desk as WAV files: one channel, 8 bits. */
const folder = join(__dirname, '..', 'miniprogram', 'desk', 'scan', 'sounds')
mkdirSync(folder, { recursive: true })
for (const [look, parts] of Object.entries(tones)) {
  const samples = parts.flatMap(({ hz, ms }) => {
    const length = Math.round((ms * rate) / 1_000)
    return Array.from({ length }, (_, i) => {
      const loudness = Math.min(1, i / slope, (length - i) / slope)
      return Math.round(128 + 100 * loudness * Math.sin((2 * Math.PI * hz * i) / rate))
    })
  })
  writeFileSync(join(folder, `${look}.wav`), Buffer.concat([head(samples.length), Buffer.from(samples)]))
}

function head(length: number): Buffer {
  const bytes = Buffer.alloc(44)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + length, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate, 28)
  bytes.writeUInt16LE(1, 32)
  bytes.writeUInt16LE(8, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(length, 40)
  return bytes
}
