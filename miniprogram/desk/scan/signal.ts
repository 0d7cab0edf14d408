import Taro from '@tarojs/taro'

/** One short buzz for whoever may come in, two long ones for anyone else. @source look.md §4 */
export function signal(welcome: boolean): void {
  if (process.env.TARO_ENV === 'h5') {
    navigator.vibrate?.(welcome ? 80 : [400, 150, 400])
    sound(welcome ? [880] : [220, 220])
  } else if (welcome) {
    void Taro.vibrateShort({ type: 'heavy' }).catch(ignored)
  } else {
    void Taro.vibrateLong().catch(ignored)
    setTimeout(() => void Taro.vibrateLong().catch(ignored), 600)
  }
}

/** A phone that cannot buzz, or was told not to: the screen says it all. */
const ignored = () => undefined

let speaker: AudioContext | undefined

/** Laptops do not buzz: one high tone, or two low ones. @param tones Hz, one after another */
function sound(tones: readonly number[]): void {
  speaker ??= new AudioContext()
  tones.forEach((tone, i) => {
    const at = speaker!.currentTime + i * 0.3
    const oscillator = new OscillatorNode(speaker!, { frequency: tone })
    oscillator.connect(new GainNode(speaker!, { gain: 0.15 })).connect(speaker!.destination)
    oscillator.start(at)
    oscillator.stop(at + 0.18)
  })
}
