/** `_id` is `data`, in `settings`: how far what lies in this environment was brought, see `migrations/`. Where there is none, nothing was. */
export interface DataDocument {
  _id: string
  version: number
  /** Up to this version no earlier release can still write what is older. */
  settled: number
  /** Who is bringing them further at this moment, and until when they are believed to be alive. */
  lease: { by: string; until: Date } | null
}
