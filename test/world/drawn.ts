/** Three strokes that may be a name, in the frame of `shared/domain/signature-strokes`. */
export const drawnName = (): number[][] => [
  [150, 100, 260, 90, 240, 200, 160, 320],
  [300, 80, 310, 200, 300, 330],
  [420, 120, 560, 110, 600, 240, 430, 310, 620, 330],
]
