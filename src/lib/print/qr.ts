import { encode } from 'uqr';

/** A QR code as one path of black modules, with the white margin that readers need around it. */
export interface Qr {
  /** Modules along each side, margin included: the view box is `0 0 size size`. */
  size: number;
  /** The `d` of an SVG path. */
  d: string;
}

/** Printed side of a code in millimetres, margin included. The style sheet sets the same sizes. */
export const QR_SIDE = { start: 17, case: 26 } as const;

/** Smallest module that a phone easily reads from office paper, in millimetres. */
export const MODULE = 0.4;

const MARGIN = 4;
/** Modules along each side of the largest version that exists. */
const LARGEST = 177;

/** Return the highest version whose modules are large enough on a side of so many millimetres; below 1 none is. */
const versionFor = (side: number): number =>
  (Math.min(LARGEST, Math.floor(side / MODULE + 1e-9) - 2 * MARGIN) - 17) / 4;

/**
 * Encode a text to be printed with sides of so many millimetres. Returns null when its modules would be too small to read. It
 * survives damage to 15 % of it where there is room for that, otherwise to 7 %.
 */
export function qrCode(text: string, side: number): Qr | null {
  const maxVersion = Math.floor(versionFor(side));
  if (maxVersion < 1) return null;
  for (const ecc of ['M', 'L'] as const) {
    try {
      const { size, data } = encode(text, { ecc, maxVersion, border: MARGIN });
      return { size, d: data.map(row).join('') };
    } catch (error) {
      // uqr throws a RangeError when a text is too long.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return null;
}

/** Draw the black runs of one row of modules as a path. */
function row(modules: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < modules.length; x += 1) {
    if (modules[x] !== true) continue;
    const start = x;
    while (modules[x + 1] === true) x += 1;
    const length = x - start + 1;
    path += `M${start} ${y}h${length}v1h-${length}z`;
  }
  return path;
}
