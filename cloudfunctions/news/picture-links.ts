/** Seconds: an hour, as long as somebody reads one article. */
export const picturesFor = 3_600
