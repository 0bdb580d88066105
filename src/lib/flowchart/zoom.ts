/** Scales of a picture: 1 is its natural size. */
export const SCALES = { min: 0.25, max: 4, maxFit: 1.5 };
const STEP = 1.25;

/** Clamp a scale to the limits. */
export const clampScale = (scale: number): number =>
  Number.isFinite(scale) ? Math.min(SCALES.max, Math.max(SCALES.min, scale)) : 1;

/** Return the scale one step larger or smaller. Steps back and forth always meet the natural size again. */
export function stepScale(scale: number, direction: 1 | -1): number {
  const next = STEP ** (Math.round(Math.log(scale) / Math.log(STEP)) + direction);
  return clampScale(next);
}

/** Return the scale at which a picture is as wide as its frame, both in pixels. A small picture is not enlarged. */
export const fitScale = (frame: number, picture: number): number =>
  picture > 0 ? Math.min(SCALES.maxFit, clampScale(frame / picture)) : 1;
