import Taro from '@tarojs/taro'
import { tones } from './tones'
import type { Look } from './verdict-words'

/**
 * One short buzz for whoever may come in, one long for a second look, two long for who may not; the tones beside them
 * unless the desk is muted.
 *
 * @source look.md §4; issue 6, “The scan”
 */
export function signal(look: Look, muted: boolean): void {
  try {
    if (process.env.TARO_ENV === 'h5') navigator.vibrate?.(buzzes[look])
    else buzz(look)
    if (!muted) sound(look)
  } catch {
    // No signal keeps a verdict from being shown.
  }
}

const sound = (look: Look) => (process.env.TARO_ENV === 'h5' ? soundInBrowser(look) : soundOnPhone(look))

/** ms on and off */
const buzzes: Readonly<Record<Look, number[]>> = { pass: [80], dup: [400], stop: [400, 150, 400] }

function buzz(look: Look): void {
  if (look === 'pass') return void Taro.vibrateShort({ type: 'heavy' }).catch(ignored)
  void Taro.vibrateLong().catch(ignored)
  if (look === 'stop') setTimeout(() => void Taro.vibrateLong().catch(ignored), 600)
}

/** A phone that cannot buzz, or was told not to: the screen says it all. */
const ignored = () => undefined

let player: Taro.InnerAudioContext | undefined

/** Heard with the ringer off as well: a desk is told so by its own switch. */
function soundOnPhone(look: Look): void {
  if (!player) {
    player = Taro.createInnerAudioContext()
    void Taro.setInnerAudioOption({ obeyMuteSwitch: false, mixWithOther: true }).catch(ignored)
  }
  player.stop()
  player.src = `/desk/scan/sounds/${look}.wav`
  player.play()
}

let speaker: AudioContext | undefined

function soundInBrowser(look: Look): void {
  speaker ??= new AudioContext()
  let at = speaker.currentTime
  for (const { hz, ms } of tones[look]) {
    if (hz > 0) {
      const oscillator = new OscillatorNode(speaker, { frequency: hz })
      oscillator.connect(new GainNode(speaker, { gain: 0.15 })).connect(speaker.destination)
      oscillator.start(at)
      oscillator.stop(at + ms / 1_000)
    }
    at += ms / 1_000
  }
}
