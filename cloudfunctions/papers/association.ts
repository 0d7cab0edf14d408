/** On the head of its papers; empty where the deployment does not name it. */
export const association = (): string => process.env.ASSOCIATION_NAME ?? ''

/** The lines above a table. */
export const headed = (...lines: readonly string[]): string[] => [association(), ...lines].filter(Boolean)
