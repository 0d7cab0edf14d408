import { colors } from '../tokens'

const height = 100

/**
 * The curve as a picture that fits whatever place it is given: mini-programs know no inline SVG.
 *
 * @param counts one a step, two at least
 * @returns a CSS image
 */
export function curvePicture(counts: readonly number[]): string {
  const highest = Math.max(1, ...counts)
  const line = counts.map((count, step) => `${step} ${round(height - (count / highest) * height)}`).join('L')
  const width = counts.length - 1
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">` +
    `<path d="M0 ${height}L${line}L${width} ${height}Z" fill="${colors['brand-weak']}"/>` +
    `<path d="M${line}" fill="none" stroke="${colors.brand}" stroke-width="2" stroke-linejoin="round" vector-effect="non-scaling-stroke"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

const round = (value: number) => Math.round(value * 10) / 10
