const times = Number(process.env.PROPERTY_TIMES ?? 1)

/**
 * How often a property is tried, and from which seed; fast-check prints the seed of a failure.
 * `PROPERTY_TIMES=20` tries twenty times as often, `PROPERTY_SEED=7` starts elsewhere.
 */
export const runs = (count: number) => ({ numRuns: count * times, seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) })

/** How long a test of a property may take before it counts as hanging, ms. */
export const PATIENCE = 60_000 * times
