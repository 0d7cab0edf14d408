/**
 * Of the privacy terms that an association begins with: who agreed to an earlier version is asked again. A change of
 * what they say is a new version. Once the association has written its own, theirs holds.
 */
export const privacyVersion = '2027-02'
