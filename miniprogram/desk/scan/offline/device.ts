/** What a desk needs of a phone, so that it can stand on any, and on none in tests. */
export interface Device {
  /** Milliseconds since 1970 as the phone is set. */
  wall(): number
  /** Milliseconds from anywhere, which nobody can set. It may stand still while the phone sleeps. */
  steady(): number
  storage: DeviceStorage
  files: DeviceFiles
}

/** Small things, there at once. What is set is on the device when `set` returns. */
export interface DeviceStorage {
  get(key: string): unknown
  /** @throws when there is no room */
  set(key: string, value: unknown): void
  remove(key: string): void
  keys(): string[]
}

/** Larger things by name. */
export interface DeviceFiles {
  /** Null where there is no such file, or none that can be read. */
  bytes(name: string): Promise<Uint8Array | null>
  text(name: string): Promise<string | null>
  /** @throws when there is no room */
  write(name: string, content: Uint8Array | string): Promise<void>
  remove(name: string): Promise<void>
}
