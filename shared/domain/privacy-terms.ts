/** Of the privacy terms that a person agrees to: who agreed to an earlier one is asked again. */
export const privacyVersion = '2026-11'
