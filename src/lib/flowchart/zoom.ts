/** Scales of a picture: 1 is its natural size. */
export const SCALES = { least: 0.25, most: 4, fitMost: 1.5 };
const STEP = 1.25;

/** A scale within the limits. */
export const clampScale = (scale: number): number =>
  Number.isFinite(scale) ? Math.min(SCALES.most, Math.max(SCALES.least, scale)) : 1;

/** One step larger or smaller. Steps meet the natural size again, however often they are taken. */
export function stepScale(scale: number, direction: 1 | -1): number {
  const next = STEP ** (Math.round(Math.log(scale) / Math.log(STEP)) + direction);
  return clampScale(next);
}

/** The scale at which a picture is as wide as its frame, both in pixels. A small picture is not blown up. */
export const fitScale = (frame: number, picture: number): number =>
  picture > 0 ? Math.min(SCALES.fitMost, clampScale(frame / picture)) : 1;
