import type { Device } from '../../miniprogram/desk/scan/offline/device'

/** A phone's storage, files and clocks, which outlive the programs that run on it. Values are copied, as they are on a phone. */
export function pretendDevice(trueTime: () => number) {
  const stored = new Map<string, string>()
  const files = new Map<string, Uint8Array | string>()
  const set = { ahead: 0, room: Infinity }
  const used = () => [...stored].reduce((sum, [key, value]) => sum + key.length + value.length, 0)

  const device: Device = {
    wall: () => trueTime() + set.ahead,
    steady: trueTime,
    storage: {
      get: key => (stored.has(key) ? JSON.parse(stored.get(key)!) : undefined),
      set(key, value) {
        const before = stored.get(key)
        stored.set(key, JSON.stringify(value))
        if (used() <= set.room) return
        if (before === undefined) stored.delete(key)
        else stored.set(key, before)
        throw new Error('exceed storage max size')
      },
      remove: key => void stored.delete(key),
      keys: () => [...stored.keys()],
    },
    files: {
      bytes: async name => {
        const content = files.get(name)
        return typeof content === 'object' ? content.slice() : null
      },
      text: async name => {
        const content = files.get(name)
        return typeof content === 'string' ? content : null
      },
      write: async (name, content) => void files.set(name, content.slice()),
      remove: async name => void files.delete(name),
    },
  }

  return {
    device,
    /** How much everything may take together, characters. */
    set room(characters: number) {
      set.room = characters
    },
    used,
    /** Somebody sets the phone's clock. @param ahead of the true time, ms */
    setClock: (ahead: number) => void (set.ahead = ahead),
    /** The program is removed and installed again. */
    clear() {
      stored.clear()
      files.clear()
    },
    /** Everything that lies on it, for whoever finds it. */
    everything: () => [...stored.values(), ...[...files.values()].map(each => (typeof each === 'string' ? each : Buffer.from(each).toString('utf8')))].join('\n'),
  }
}

export type PretendDevice = ReturnType<typeof pretendDevice>
