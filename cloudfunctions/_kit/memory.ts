/** What an instance goes on knowing from one call to the next, the latest of it. */
export class Memory<V> {
  private readonly kept = new Map<string, { value: V; at: number }>()

  /** @param most things remembered */
  constructor(private readonly most: number) {}

  /** @param age ms within which it was kept */
  recall(key: string, age: number): V | null {
    const found = this.kept.get(key)
    if (!found) return null
    const passed = Date.now() - found.at
    return passed >= 0 && passed < age ? found.value : null
  }

  keep(key: string, value: V): void {
    this.forget(key)
    if (this.kept.size >= this.most) this.forget(this.kept.keys().next().value!)
    this.kept.set(key, { value, at: Date.now() })
  }

  forget(key: string): void {
    this.kept.delete(key)
  }
}
