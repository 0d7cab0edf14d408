/** Somebody whom a search found. */
export interface Candidate {
  registrationId: string
  name: string
  unitName: string
  number: number
  /** The phone's last four digits. */
  phoneEnd: string
  /** What differs from somebody who is expected; empty where nothing does, or where it is not known yet. */
  standing: string
  /** They go through, as far as is known. */
  passes: boolean
}
