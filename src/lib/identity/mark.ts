/** The mark as figures: a line between two ends that is about to meet again. Circles are x, y and radius. */
export const MARK = {
  width: 52,
  height: 24,
  lines: ['M11 12h9', 'M32 12h9'],
  lineWidth: 3,
  ends: [
    [6, 12, 5],
    [46, 12, 5],
  ],
  gap: [26, 12, 3.4],
} as const;
