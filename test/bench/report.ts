export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

export const heading = (text: string) => console.log(`\n${text}`)

/** A row of a table: a name and its figures. */
export const row = (name: string, ...figures: string[]) =>
  console.log(`  ${name.padEnd(34)} ${figures.map(figure => figure.padStart(22)).join(' ')}`)

export const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
export const ratio = (value: number) => value.toFixed(2)
